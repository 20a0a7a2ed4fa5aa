package org.konbit.campaigns.movement;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** Who is what, and where: what every policy of this service decides from. */
@Component
public class Standing {
    private static final Set<String> COORDINATORS = Set.of("COORDINATOR");
    private static final Set<String> SPEAKERS = Set.of("COORDINATOR", "DELEGATE");

    private final People people;
    private final Clock clock;

    Standing(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Is an organizer, by appointment, over each of the territories' paths. */
    public boolean organizes(Caller caller, Collection<String> paths) {
        if (caller.isPlatformOrganizer()) return true;
        var own = organizedBy(caller);
        return !own.isEmpty()
                && paths.stream().allMatch(path -> own.stream().anyMatch(one -> TerritoryPaths.isWithin(path, one)));
    }

    /** Is an organizer now, wherever it is. */
    public boolean organizesSomewhere(Caller caller) {
        return caller.isPlatformOrganizer() || !organizedBy(caller).isEmpty();
    }

    /** Paths of the territories that the caller is an organizer of now, for whoever isn't one of the whole platform. */
    public Set<String> organizedBy(Caller caller) {
        if (!caller.is(Role.ORGANIZER)) return Set.of();
        return people.find(caller.subject())
                .map(person -> person.organizes(clock.instant()))
                .orElse(Set.of());
    }

    public boolean coordinatesAnyOf(Caller caller, Collection<UUID> collectives) {
        return caller.isPlatformOrganizer() || collectives.stream().anyMatch(coordinatedBy(caller)::contains);
    }

    /** The collectives that the caller coordinates by their own membership. */
    public Set<UUID> coordinatedBy(Caller caller) {
        return collectivesOf(caller, COORDINATORS);
    }

    public boolean speaksFor(Caller caller, UUID collective) {
        return caller.isPlatformOrganizer() || collectivesOf(caller, SPEAKERS).contains(collective);
    }

    public boolean isKnown(Caller caller) {
        return people.find(caller.subject()).isPresent();
    }

    /** A session may outlive its person for a while. */
    public boolean isErased(Caller caller) {
        return people.isErased(caller.subject());
    }

    private Set<UUID> collectivesOf(Caller caller, Set<String> roles) {
        return people.find(caller.subject())
                .map(person -> person.collectivesAs(roles))
                .orElse(Set.of());
    }
}
