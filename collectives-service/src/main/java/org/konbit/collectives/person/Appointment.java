package org.konbit.collectives.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.TerritoryRef;

/**
 * An office over a territory with all that lies within.
 *
 * @param until when it ends; open when null
 */
public record Appointment(
        Role role, TerritoryRef territory, @Nullable Instant until) {
    /** Which office. */
    public enum Role {
        ORGANIZER
    }

    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
