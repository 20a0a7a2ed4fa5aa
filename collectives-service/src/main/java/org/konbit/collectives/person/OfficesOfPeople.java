package org.konbit.collectives.person;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.konbit.collectives.territory.Paths;
import org.springframework.stereotype.Component;

/** Who is an organizer now, and who may vouch to the gateway that it is them. */
@Component
public class OfficesOfPeople {
    private final People people;
    private final Clock clock;

    OfficesOfPeople(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A person as the gateway signs them in. */
    public record Office(String handle, boolean organizer) {}

    /** Empty when there is no such person. */
    public Optional<Office> of(PersonId id) {
        return people.findById(id)
                .map(person -> new Office(person.handle(), !paths(person).isEmpty()));
    }

    /** Another organizer, of all that the one they vouch for is appointed for, or from above it. */
    public boolean mayVouch(PersonId by, PersonId forWhom) {
        if (by.equals(forWhom)) return false;
        var vouched = people.findById(forWhom).map(this::paths).orElse(List.of());
        var own = people.findById(by).map(this::paths).orElse(List.of());
        return !vouched.isEmpty()
                && vouched.stream().allMatch(path -> own.stream().anyMatch(outer -> Paths.isWithin(path, outer)));
    }

    private List<String> paths(Person person) {
        var now = clock.instant();
        return person.appointments().stream()
                .filter(appointment -> appointment.holdsAt(now))
                .map(appointment -> appointment.territory().path())
                .toList();
    }
}
