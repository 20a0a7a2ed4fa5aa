package org.konbit.collectives.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Enters and renews people and memberships in bulk: a few reads and one write, however many there are. */
@Component
public class EnrolPeople {
    private static final Set<MembershipRole> PLAIN = Set.of(MembershipRole.MEMBER);
    private static final int TRIES = 4;

    private final People people;
    private final MergedRecords mergedRecords;
    private final PersonNames names;
    private final ResolveTerritories territories;
    private final FindCollectives findCollectives;
    private final Standings standings;
    private final Clock clock;

    EnrolPeople(
            People people,
            MergedRecords mergedRecords,
            PersonNames names,
            ResolveTerritories territories,
            FindCollectives findCollectives,
            Standings standings,
            Clock clock) {
        this.people = people;
        this.mergedRecords = mergedRecords;
        this.names = names;
        this.territories = territories;
        this.findCollectives = findCollectives;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * One person in one collective, as a file tells it; several of one handle add up. By the handle of a record that was
     * merged it is told of whose it is now, and then only the collective is: their own handle says the rest. What is null is not told, what is
     * empty is told not to be.
     *
     * @param collective by its code
     * @param roles when empty: a plain member, or as they are
     */
    public record Enrolment(
            String handle,
            String displayName,
            String language,
            String territory,
            @Nullable Optional<Gender> gender,
            @Nullable Optional<String> birthDecade,
            @Nullable String collective,
            Set<MembershipRole> roles) {
        @Override
        public String toString() {
            return "Enrolment[" + handle + "]";
        }
    }

    /** What came of one. */
    public enum Enrolled {
        CHANGED,
        UNCHANGED,
        TERRITORY_UNKNOWN,
        TERRITORY_NOT_YOURS,
        COLLECTIVE_UNKNOWN,
        COLLECTIVE_NOT_YOURS,
        COLLECTIVE_DISSOLVED
    }

    /** An outcome for each, in their order. Others may write the same people meanwhile: then it is all done anew. */
    public List<Enrolled> enrol(List<Enrolment> told, Caller importer) {
        var outcomes = new ArrayList<Enrolled>();
        for (int attempt = 1; ; attempt++) {
            var batch = new Batch(told, standings.of(importer));
            var latest = told.stream().map(batch::enrol).toList();
            merge(outcomes, latest);
            try {
                people.saveAll(batch.changed.values());
                return outcomes;
            } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
                if (attempt == TRIES) throw meanwhile;
            }
        }
    }

    /** What would come of it. */
    public List<Enrolled> judge(List<Enrolment> told, Caller importer) {
        var batch = new Batch(told, standings.of(importer));
        return told.stream().map(batch::enrol).toList();
    }

    /** What an earlier attempt has already stored is unchanged now, but was changed by this enrolment. */
    private static void merge(List<Enrolled> outcomes, List<Enrolled> latest) {
        if (outcomes.isEmpty()) {
            outcomes.addAll(latest);
            return;
        }
        for (int i = 0; i < latest.size(); i++) {
            if (outcomes.get(i) != Enrolled.CHANGED || latest.get(i) != Enrolled.UNCHANGED) {
                outcomes.set(i, latest.get(i));
            }
        }
    }

    private final class Batch {
        private final Standing importer;
        private final Map<String, Person> known;
        private final Map<String, Territory> places;
        private final Map<String, Collective> collectives;
        private final Map<String, Person> changed = new LinkedHashMap<>();
        private final Instant now = clock.instant();

        private Batch(List<Enrolment> told, Standing importer) {
            this.importer = importer;
            known = new HashMap<>();
            var handles = told.stream().map(Enrolment::handle).collect(Collectors.toSet());
            people.findByHandleInAndProfileIsNotNull(handles).forEach(person -> known.put(person.handle(), person));
            handles.removeAll(known.keySet());
            known.putAll(mergedRecords.byHandles(handles, known.values()));
            places = territories.all(
                    told.stream().map(Enrolment::territory).distinct().toList());
            var codes = told.stream()
                    .map(Enrolment::collective)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            collectives = findCollectives.byCodes(codes).stream()
                    .collect(Collectors.toMap(one -> Objects.requireNonNull(one.code()), Function.identity()));
        }

        private Enrolled enrol(Enrolment one) {
            var place = places.get(one.territory());
            if (place == null) return Enrolled.TERRITORY_UNKNOWN;
            var person = known.get(one.handle());
            if (!mayEnrol(place, person)) return Enrolled.TERRITORY_NOT_YOURS;
            var collective = one.collective() == null ? null : collectives.get(one.collective());
            if (one.collective() != null && collective == null) return Enrolled.COLLECTIVE_UNKNOWN;
            if (collective != null && !importer.organizes(collective.territory().path())) {
                return Enrolled.COLLECTIVE_NOT_YOURS;
            }
            if (collective != null && collective.isDissolved()) return Enrolled.COLLECTIVE_DISSOLVED;
            boolean isChanged = false;
            if (person == null) {
                person = names.register(
                        new PersonId(Ids.next()), one.handle(), one.displayName(), profile(one, place, null));
                known.put(one.handle(), person);
                isChanged = true;
            } else if (person.handle().equals(one.handle())) {
                isChanged = names.rename(person, one.displayName());
                var present = person.profile();
                var told = profile(one, place, present);
                isChanged |= !told.equals(present);
                person.becomes(told, now);
            }
            if (collective != null) isChanged |= bringIn(person, collective, one.roles());
            if (isChanged) changed.put(person.handle(), person);
            return isChanged ? Enrolled.CHANGED : Enrolled.UNCHANGED;
        }

        private boolean mayEnrol(Territory place, @Nullable Person person) {
            return importer.organizes(place.path())
                    && (person == null || importer.organizes(person.territory().path()));
        }

        /**
         * Who has left or is suspended stays so: a list that is sent again is no word on that. For people of their own
         * territory organizers agree.
         */
        private boolean bringIn(Person person, Collective collective, Set<MembershipRole> told) {
            var present = person.membershipIn(collective.id());
            var roles = told.isEmpty() ? present.map(Membership::roles).orElse(PLAIN) : told;
            if (present.isEmpty() || isWaiting(present.get())) {
                var terms = present.map(Membership::terms).orElse(List.of());
                person.join(collective, roles, terms, MembershipState.ACTIVE, true, now);
                return true;
            }
            if (!present.get().isActive()) return false;
            if (present.get().holding(roles, now).equals(present.get())) return false;
            person.giveRoles(collective.id(), roles, null, now);
            return true;
        }

        private static boolean isWaiting(Membership membership) {
            return membership.state() == MembershipState.INVITED || membership.state() == MembershipState.REQUESTED;
        }

        private static Profile profile(Enrolment one, Territory place, @Nullable Profile present) {
            return new Profile(
                    one.language(),
                    Home.in(place),
                    either(one.gender(), present == null ? null : present.gender()),
                    either(one.birthDecade(), present == null ? null : present.birthDecade()));
        }

        private static <T> @Nullable T either(@Nullable Optional<T> told, @Nullable T present) {
            return told == null ? present : told.orElse(null);
        }
    }
}
