package org.konbit.collectives.person;

import java.time.Clock;
import java.util.List;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/**
 * Reads a caller's memberships and appointments from the person that they are. Appointments count for who is signed in
 * as an organizer: a session that was begun with a code gives a member's rights only.
 */
@Component
class StandingsOfPeople implements Standings {
    private final People people;
    private final Clock clock;

    StandingsOfPeople(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Standing of(Caller caller) {
        if (caller.isPlatformOrganizer()) return Standing.everywhere(caller.subject());
        return people.findById(new PersonId(caller.subject()))
                .map(person -> standing(person, caller.is(Role.ORGANIZER)))
                .orElseGet(() -> new Standing(caller.subject(), false, List.of(), List.of()));
    }

    private Standing standing(Person person, boolean asOrganizer) {
        var now = clock.instant();
        return new Standing(
                person.id().value(),
                false,
                person.appointments().stream()
                        .filter(appointment -> asOrganizer && appointment.holdsAt(now))
                        .map(appointment -> appointment.territory().path())
                        .toList(),
                person.memberships().stream()
                        .filter(Membership::isActive)
                        .map(membership -> new Standing.Seat(membership.collective(), membership.rolesAt(now)))
                        .toList());
    }
}
