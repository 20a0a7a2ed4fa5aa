package org.konbit.collectives.person;

import java.time.Clock;
import java.util.List;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Reads a caller's memberships and appointments from the person that they are. */
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
                .map(this::standing)
                .orElseGet(() -> new Standing(caller.subject(), false, List.of(), List.of()));
    }

    private Standing standing(Person person) {
        var now = clock.instant();
        return new Standing(
                person.id().value(),
                false,
                person.appointments().stream()
                        .filter(appointment -> appointment.holdsAt(now))
                        .map(appointment -> appointment.territory().path())
                        .toList(),
                person.memberships().stream()
                        .filter(Membership::isActive)
                        .map(membership -> new Standing.Seat(membership.collective(), membership.roles()))
                        .toList());
    }
}
