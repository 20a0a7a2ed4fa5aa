package org.konbit.collectives.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.Collectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.SearchWords;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.Forbidden;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Finds people: by the beginning of the handle everywhere, by words of the name only within one collective. Names are
 * sealed, so that search opens the names of that collective's members, one batch after the other.
 */
@Component
public class FindPeople {
    private static final Set<MembershipState> PRESENT = EnumSet.of(MembershipState.ACTIVE, MembershipState.SUSPENDED);
    private static final Set<MembershipRole> KNOW_PEOPLE =
            EnumSet.of(MembershipRole.COORDINATOR, MembershipRole.FACILITATOR);
    private static final int BATCH = 500;
    /** Names opened for one search, at most. */
    private static final int MOST_OPENED = 20_000;

    private final People people;
    private final PersonSearch search;
    private final PersonNames names;
    private final MergedRecords mergedRecords;
    private final Collectives collectives;
    private final ResolveTerritories territories;
    private final MayLookInto mayLookInto;
    private final MayMeet mayMeet;

    FindPeople(
            People people,
            PersonSearch search,
            PersonNames names,
            MergedRecords mergedRecords,
            Collectives collectives,
            ResolveTerritories territories,
            MayLookInto mayLookInto,
            MayMeet mayMeet) {
        this.people = people;
        this.search = search;
        this.names = names;
        this.mergedRecords = mergedRecords;
        this.collectives = collectives;
        this.territories = territories;
        this.mayLookInto = mayLookInto;
        this.mayMeet = mayMeet;
    }

    /** 404 also for somebody of whom the viewer may not know. The id of a merged record leads to whose it is now. */
    public Person met(PersonId id, Standing viewer) {
        return people.findById(id)
                .or(() -> mergedRecords.whoseIsNow(id).flatMap(people::findById))
                .filter(person -> mayMeet.is(viewer, person))
                .orElseThrow(() -> new NotFound("The person"));
    }

    public Page<FoundPerson> all(
            @Nullable String q,
            @Nullable String territory,
            @Nullable CollectiveId collective,
            PageRequest page,
            Standing viewer) {
        var path = territory == null
                ? null
                : territories.find(territory).map(Territory::path).orElse(null);
        var within =
                collective == null ? null : collectives.findById(collective).orElse(null);
        checkMayList(viewer, q, path, within);
        if ((territory != null && path == null) || (collective != null && within == null)) {
            return new Page<>(List.of(), null);
        }
        if (within != null && q != null) return byNameOrHandle(q, path, within.id(), page);
        var wanted = new PersonSearch.Wanted(
                q == null ? null : Person.searched(q), path, within == null ? null : within.id(), PRESENT);
        var found = search.matching(wanted, page.after(PersonSearch.Position::read), page.limitPlusOne());
        return Page.of(found, page.limit(), person -> PersonSearch.Position.write(wanted.order(), person));
    }

    private void checkMayList(
            Standing standing, @Nullable String q, @Nullable String path, @Nullable Collective within) {
        boolean may = standing.everywhere()
                || (within != null && mayLookInto.is(standing, within))
                || (path != null && standing.organizes(path))
                || (q != null && (standing.organizesSomewhere() || standing.holdsAnywhere(KNOW_PEOPLE)));
        if (!may) throw new Forbidden("Name a collective of yours, or a territory that you organize.");
    }

    private Page<FoundPerson> byNameOrHandle(
            String q, @Nullable String path, CollectiveId collective, PageRequest page) {
        var words = SearchWords.asked(q);
        var handle = Person.searched(q);
        var wanted = new PersonSearch.Wanted(null, path, collective, PRESENT);
        var found = new ArrayList<FoundPerson>();
        var after = page.after(PersonSearch.Position::read);
        for (int opened = 0; opened < MOST_OPENED && found.size() <= page.limit(); opened += BATCH) {
            var members = search.matching(wanted, after, BATCH);
            members.stream()
                    .filter(person -> person.handleKey().startsWith(handle)
                            || (!words.isEmpty() && SearchWords.match(words, SearchWords.of(names.open(person)))))
                    .forEach(found::add);
            if (members.size() < BATCH) break;
            after = new PersonSearch.Position("", members.getLast().id());
        }
        return Page.of(
                found.stream().limit(page.limitPlusOne()).toList(),
                page.limit(),
                person -> PersonSearch.Position.write(wanted.order(), person));
    }

    public Page<FoundPerson> membersOf(Collective collective, Set<MembershipState> states, PageRequest page) {
        var wanted = new PersonSearch.Wanted(null, null, collective.id(), states);
        var found = search.matching(wanted, page.after(PersonSearch.Position::read), page.limitPlusOne());
        return Page.of(found, page.limit(), person -> PersonSearch.Position.write(wanted.order(), person));
    }
}
