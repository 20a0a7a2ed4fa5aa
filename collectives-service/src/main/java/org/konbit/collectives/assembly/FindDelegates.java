package org.konbit.collectives.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.UsualSizes.Warning;
import org.konbit.collectives.person.Membership;
import org.konbit.collectives.person.People;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonId;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows whom a collective chose, who sits in it for those below, and where its rule is not met. */
@Component
public class FindDelegates {
    private static final DelegateId BEFORE_ALL = new DelegateId(new UUID(0, 0));
    /** Looked at for warnings; no rule has as many seats. */
    private static final Limit MOST = Limit.of(1_000);

    private final Delegates delegates;
    private final SetDelegateRule rules;
    private final People people;
    private final FindCollectives findCollectives;
    private final MayLookInto mayLookInto;
    private final AssemblySettings settings;
    private final Clock clock;

    FindDelegates(
            Delegates delegates,
            SetDelegateRule rules,
            People people,
            FindCollectives findCollectives,
            MayLookInto mayLookInto,
            AssemblySettings settings,
            Clock clock) {
        this.delegates = delegates;
        this.rules = rules;
        this.people = people;
        this.findCollectives = findCollectives;
        this.mayLookInto = mayLookInto;
        this.settings = settings;
        this.clock = clock;
    }

    /** Some of those that it chose, and what is to be said of those who sit now. */
    public record Chosen(Page<Delegate> page, List<Warning> warnings) {}

    public Chosen chosenBy(CollectiveId id, PageRequest page, Caller caller) {
        var collective = findCollectives.one(id);
        mayLookInto.check(caller, collective);
        var found = delegates.findByCollectiveAndIdGreaterThanOrderById(id, after(page), Limit.of(page.limitPlusOne()));
        return new Chosen(Page.of(found, page.limit(), delegate -> delegate.id().toString()), warnings(collective));
    }

    /** Who sits in it now for those below. */
    public Page<Delegate> sittingIn(CollectiveId id, PageRequest page, Caller caller) {
        mayLookInto.check(caller, findCollectives.one(id));
        var now = clock.instant();
        var found = delegates.findByIntoAndBeginsLessThanEqualAndEndsGreaterThanAndIdGreaterThanOrderById(
                id, now, now, after(page), Limit.of(page.limitPlusOne()));
        var all = Page.of(found, page.limit(), delegate -> delegate.id().toString());
        return new Page<>(speaking(all.items(), now), all.nextCursor());
    }

    /** Without those who left or lost the role, and those of groups that are no more. */
    private List<Delegate> speaking(List<Delegate> some, Instant now) {
        var groups = some.stream().map(Delegate::collective).distinct().toList();
        var present = findCollectives.all(groups).stream()
                .filter(group -> !group.isDissolved())
                .map(Collective::id)
                .collect(Collectors.toSet());
        var known = people(some);
        return some.stream()
                .filter(delegate -> present.contains(delegate.collective()))
                .filter(delegate ->
                        sitting(delegate, known.get(delegate.person()), now).speaks())
                .toList();
    }

    private static DelegateId after(PageRequest page) {
        var after = page.after(DelegateId::of);
        return after == null ? BEFORE_ALL : after;
    }

    List<Warning> warnings(Collective collective) {
        var now = clock.instant();
        var rule = rules.of(collective).lines();
        var sitting = sitting(collective.id(), now);
        var lastEnds = new HashMap<Integer, LocalDate>();
        for (int seat : DelegateWarnings.vacant(rule, sitting)) {
            delegates
                    .findFirstByCollectiveAndSeatAndEndsLessThanEqualOrderByEndsDesc(collective.id(), seat, now)
                    .ifPresent(last -> lastEnds.put(seat, last.until()));
        }
        return DelegateWarnings.of(rule, sitting, lastEnds);
    }

    private List<DelegateWarnings.Sitting> sitting(CollectiveId collective, Instant now) {
        var sitting = delegates.findByCollectiveAndEndsGreaterThan(collective, now, MOST).stream()
                .filter(delegate -> delegate.sitsAt(now))
                .toList();
        var known = people(sitting);
        return sitting.stream()
                .map(delegate -> sitting(delegate, known.get(delegate.person()), now))
                .toList();
    }

    private Map<UUID, Person> people(List<Delegate> some) {
        var ids = some.stream()
                .map(delegate -> new PersonId(delegate.person()))
                .distinct()
                .toList();
        return people.findByIdInAndProfileIsNotNull(ids).stream()
                .collect(Collectors.toMap(person -> person.id().value(), Function.identity()));
    }

    private DelegateWarnings.Sitting sitting(Delegate delegate, @Nullable Person person, Instant now) {
        if (person == null) {
            return new DelegateWarnings.Sitting(delegate.person(), delegate.seat(), null, false, false);
        }
        var profile = person.profile();
        boolean speaks = person.membershipIn(delegate.collective())
                .filter(Membership::isActive)
                .filter(membership -> membership.rolesAt(now).contains(MembershipRole.DELEGATE))
                .isPresent();
        return new DelegateWarnings.Sitting(
                delegate.person(),
                delegate.seat(),
                profile.gender(),
                settings.isYoung(profile.birthDecade(), now),
                speaks);
    }
}
