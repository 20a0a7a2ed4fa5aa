package org.konbit.notifications.recipient;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** Who is an organizer, and where. */
@Component
public class Organizers {
    private final People people;
    private final Territories territories;
    private final Clock clock;

    Organizers(People people, Territories territories, Clock clock) {
        this.people = people;
        this.territories = territories;
        this.clock = clock;
    }

    /** Is an organizer now, wherever it is. */
    public boolean areSomewhere(Caller caller) {
        return caller.isPlatformOrganizer()
                || caller.is(Role.ORGANIZER) && !paths(caller.subject()).isEmpty();
    }

    public void checkSomewhere(Caller caller) {
        if (!areSomewhere(caller)) throw new Forbidden("Only organizers may do this.");
    }

    /** Those of the people who live where the caller is an organizer. */
    Set<UUID> theirs(Caller caller, Collection<UUID> those) {
        if (caller.isPlatformOrganizer()) return Set.copyOf(those);
        if (!areSomewhere(caller)) return Set.of();
        var own = paths(caller.subject()).stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
        return people.homes(those).entrySet().stream()
                .filter(home -> !Collections.disjoint(home.getValue(), own))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Is appointed over everywhere that somebody of the audience can live; an audience without bounds is everywhere. */
    public boolean areAbove(Caller caller, AudienceQuery audience) {
        if (caller.isPlatformOrganizer()) return true;
        if (!caller.is(Role.ORGANIZER)) return false;
        var bounds = audience.bounds();
        var paths = territories.paths(bounds);
        return !bounds.isEmpty() && paths.keySet().containsAll(bounds) && areAbove(caller, paths.values());
    }

    /** Is appointed over all that the other is. */
    public boolean areAbove(Caller caller, UUID other) {
        if (caller.isPlatformOrganizer()) return true;
        if (!caller.is(Role.ORGANIZER)) return false;
        var others = paths(other);
        return !others.isEmpty() && areAbove(caller, others);
    }

    /** Whether one of the person's appointments was given after that time. */
    public boolean areAppointedAfter(UUID person, Instant time) {
        return people.appointments(person).stream()
                .anyMatch(appointment ->
                        appointment.since() != null && appointment.since().isAfter(time));
    }

    /** Is appointed where the other is an organizer or lives, or above one of these places. */
    public boolean areAround(Caller caller, UUID other) {
        if (caller.isPlatformOrganizer()) return true;
        if (!caller.is(Role.ORGANIZER)) return false;
        var places = new ArrayList<>(paths(other));
        people.homes(Set.of(other)).values().forEach(codes -> places.add(String.join("/", codes)));
        return places.stream().anyMatch(place -> areAbove(caller, List.of(place)));
    }

    private boolean areAbove(Caller caller, Collection<String> paths) {
        var own = paths(caller.subject());
        return paths.stream().allMatch(path -> own.stream().anyMatch(one -> Territory.isWithin(path, one)));
    }

    private List<String> paths(UUID person) {
        var now = clock.instant();
        return people.appointments(person).stream()
                .filter(appointment -> appointment.holdsAt(now))
                .map(Person.Appointment::path)
                .toList();
    }
}
