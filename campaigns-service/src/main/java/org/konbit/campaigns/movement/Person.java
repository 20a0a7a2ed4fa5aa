package org.konbit.campaigns.movement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** As much of a person as rights are decided from: where they belong, and what they may do there; never a name. */
public record Person(@Id UUID id, List<Membership> memberships, List<Appointment> appointments, long version) {

    /** Belonging to a collective, with the roles held there. */
    public record Membership(UUID collective, Set<String> roles, String state) {
        boolean isActive() {
            return state.equals("ACTIVE");
        }
    }

    /** An office over a territory and all within it; without an end when {@code until} is null. */
    public record Appointment(
            String role, String territoryPath, @Nullable Instant until) {
        boolean holdsAt(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    /** Paths of the territories that they are an organizer of. */
    public Set<String> organizes(Instant now) {
        return appointments.stream()
                .filter(appointment -> appointment.role().equals("ORGANIZER") && appointment.holdsAt(now))
                .map(Appointment::territoryPath)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<UUID> collectives() {
        return collectivesWhere(membership -> true);
    }

    /** The collectives in which they have one of these roles. */
    public Set<UUID> collectivesAs(Set<String> roles) {
        return collectivesWhere(membership -> membership.roles().stream().anyMatch(roles::contains));
    }

    private Set<UUID> collectivesWhere(Predicate<Membership> rule) {
        return memberships.stream()
                .filter(Membership::isActive)
                .filter(rule)
                .map(Membership::collective)
                .collect(Collectors.toUnmodifiableSet());
    }
}
