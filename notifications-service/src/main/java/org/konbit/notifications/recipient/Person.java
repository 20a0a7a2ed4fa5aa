package org.konbit.notifications.recipient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message's audience may be chosen by, as collectives-service tells it.
 *
 * @param within the codes of the home territory and of all above it
 * @param point where they live, longitude first
 */
public record Person(
        UUID id,
        long version,
        String handle,
        String language,
        String timeZone,
        List<String> within,
        double @Nullable [] point,
        @Nullable String gender,
        @Nullable String birthDecade,
        List<Membership> memberships,
        List<Appointment> appointments) {

    /** The person's part in one collective. */
    public record Membership(UUID collective, String type, Set<String> roles, boolean active) {}

    /**
     * Being an organizer of a territory and all within it.
     *
     * @param until null for without end
     * @param since when it was given; null for long ago
     */
    public record Appointment(
            String path, @Nullable Instant until, @Nullable Instant since) {
        boolean holdsAt(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    /** What a reader of the language, or a coordinator, has to be known by. */
    public record Known(UUID id, String handle, String language, Map<UUID, Set<String>> rolesIn) {}
}
