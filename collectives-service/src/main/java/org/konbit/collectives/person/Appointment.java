package org.konbit.collectives.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.TerritoryRef;

/**
 * An office over a territory with all that lies within.
 *
 * @param until when it ends; open when null
 * @param since when it was given; null when that was before it was noted
 */
public record Appointment(
        Role role,
        TerritoryRef territory,
        @Nullable Instant until,
        @Nullable Instant since) {
    /** Which office. */
    public enum Role {
        ORGANIZER
    }

    /** It is the same office, whenever that ends. */
    boolean goesOnAs(Role otherRole, TerritoryRef other) {
        return role == otherRole && territory.code().equals(other.code());
    }

    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
