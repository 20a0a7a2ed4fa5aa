package org.konbit.collectives.collective;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.konbit.collectives.territory.Paths;

/**
 * What somebody is in the movement, by this service's own data.
 *
 * @param everywhere an organizer for the whole platform, who may do all that any local one may
 * @param appointedFor paths of the territories that the person organizes now
 * @param seats active memberships only
 */
public record Standing(UUID person, boolean everywhere, List<String> appointedFor, List<Seat> seats) {
    /** An active membership and its roles. */
    public record Seat(CollectiveId collective, Set<MembershipRole> roles) {}

    /** An organizer for the whole platform, whose seats and appointments would add nothing. */
    public static Standing everywhere(UUID person) {
        return new Standing(person, true, List.of(), List.of());
    }

    public boolean organizes(String path) {
        return everywhere || appointedFor.stream().anyMatch(outer -> Paths.isWithin(path, outer));
    }

    /** Of a territory that this one lies in, not of this one alone. */
    public boolean organizesAbove(String path) {
        return everywhere
                || appointedFor.stream().anyMatch(outer -> !path.equals(outer) && Paths.isWithin(path, outer));
    }

    public boolean organizesSomewhere() {
        return everywhere || !appointedFor.isEmpty();
    }

    public boolean belongsTo(CollectiveId collective) {
        return seats.stream().anyMatch(seat -> seat.collective().equals(collective));
    }

    public boolean holds(CollectiveId collective, Set<MembershipRole> anyOf) {
        return seats.stream()
                .filter(seat -> seat.collective().equals(collective))
                .flatMap(seat -> seat.roles().stream())
                .anyMatch(anyOf::contains);
    }

    public boolean holdsAnywhere(Set<MembershipRole> anyOf) {
        return seats.stream().flatMap(seat -> seat.roles().stream()).anyMatch(anyOf::contains);
    }
}
