package org.konbit.collectives.brigade;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work-day will not take place.
 *
 * @param note for the brigade alone
 * @param by whose note it is; null of who is erased, and of what was called off before that was kept
 */
public record Cancelled(
        Hindrance reason,
        @Nullable String note,
        Instant at,
        @Nullable UUID by) {
    /** Nor that it was them: then nothing is left to be forgotten. */
    Cancelled withoutNoteBy(UUID person) {
        return person.equals(by) ? new Cancelled(reason, null, at, null) : this;
    }
}
