package org.konbit.collectives.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.Forbidden;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Says who is an organizer, and where: by an organizer of a territory above each that is given or taken. */
@Component
public class AppointPerson {
    private final People people;
    private final FindPeople findPeople;
    private final ResolveTerritories territories;
    private final Standings standings;
    private final Clock clock;

    AppointPerson(
            People people, FindPeople findPeople, ResolveTerritories territories, Standings standings, Clock clock) {
        this.people = people;
        this.findPeople = findPeople;
        this.territories = territories;
        this.standings = standings;
        this.clock = clock;
    }

    /** One of the appointments that the person is to have, in place of all that they had. */
    public record Wanted(
            Appointment.Role role,
            String territory,
            @Nullable Instant until) {}

    public Person appoint(PersonId id, List<Wanted> wanted, IfMatch ifMatch, Caller caller) {
        var standing = standings.of(caller);
        var person = findPeople.met(id, standing);
        var appointments = resolve(wanted, person.appointments());
        var changed = Stream.concat(
                appointments.stream().filter(one -> !person.appointments().contains(one)),
                person.appointments().stream().filter(one -> !appointments.contains(one)));
        if (!standing.organizesSomewhere()
                || !changed.allMatch(
                        one -> standing.organizesAbove(one.territory().path()))) {
            throw new Forbidden("Only an organizer of a territory above all these may do this.");
        }
        ifMatch.check(person.version());
        person.isAppointed(appointments);
        return person.unpublished().isEmpty() ? person : people.save(person);
    }

    private List<Appointment> resolve(List<Wanted> wanted, List<Appointment> present) {
        var now = clock.instant();
        var known = territories.all(wanted.stream().map(Wanted::territory).toList());
        var errors = new ArrayList<FieldError>();
        var appointments = new ArrayList<Appointment>();
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            var territory = known.get(one.territory());
            if (territory == null) {
                errors.add(new FieldError("/" + i + "/territory", ResolveTerritories.UNKNOWN));
            } else {
                var office = TerritoryRef.to(territory);
                appointments.add(
                        new Appointment(one.role(), office, one.until(), since(one.role(), office, present, now)));
            }
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return appointments;
    }

    /** What is given again after it was over begins anew. */
    private static @Nullable Instant since(
            Appointment.Role role, TerritoryRef office, List<Appointment> present, Instant now) {
        for (var one : present) {
            if (one.goesOnAs(role, office) && one.holdsAt(now)) return one.since();
        }
        return now;
    }
}
