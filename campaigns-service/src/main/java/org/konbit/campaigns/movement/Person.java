package org.konbit.campaigns.movement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A person as collectives-service tells of them: where they belong and what they may do; never a name. */
public record Person(
        @Id UUID id,
        String handle,
        @Nullable String language,
        String territory,
        String territoryPath,
        List<Membership> memberships,
        List<Appointment> appointments,
        long version) {

    /** Belonging to a collective, with the roles held there. */
    public record Membership(UUID collective, @Nullable String type, Set<String> roles, String state) {
        boolean isActive() {
            return state.equals("ACTIVE");
        }
    }

    /** An office over a territory and all within it; without an end when {@code until} is null. */
    public record Appointment(
            String role,
            String territory,
            String territoryPath,
            @Nullable Instant until) {
        boolean covers(String path, Instant now) {
            return (until == null || until.isAfter(now)) && TerritoryPaths.isWithin(path, territoryPath);
        }
    }

    public boolean organizesAll(Iterable<String> paths, Instant now) {
        for (var path : paths) {
            if (appointments.stream().noneMatch(a -> a.role().equals("ORGANIZER") && a.covers(path, now))) return false;
        }
        return true;
    }

    public boolean hasRole(UUID collective, Set<String> anyOf) {
        return memberships.stream()
                .anyMatch(m -> m.isActive()
                        && m.collective().equals(collective)
                        && m.roles().stream().anyMatch(anyOf::contains));
    }

    public boolean hasRoleSomewhere(Set<String> anyOf) {
        return memberships.stream()
                .anyMatch(m -> m.isActive() && m.roles().stream().anyMatch(anyOf::contains));
    }

    public Set<UUID> collectives() {
        return memberships.stream()
                .filter(Membership::isActive)
                .map(Membership::collective)
                .collect(Collectors.toUnmodifiableSet());
    }
}
