package org.konbit.collectives.brigade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work-day was put on another date.
 *
 * @param note for the brigade alone
 * @param by whose note it is; null of who is erased, and of what was moved before that was kept
 */
public record Moved(
        LocalDate from,
        LocalDate to,
        Hindrance reason,
        @Nullable String note,
        Instant at,
        @Nullable UUID by) {
    /** Nor that it was them: then nothing is left to be forgotten. */
    Moved withoutNoteBy(UUID person) {
        return person.equals(by) ? new Moved(from, to, reason, null, at, null) : this;
    }
}
