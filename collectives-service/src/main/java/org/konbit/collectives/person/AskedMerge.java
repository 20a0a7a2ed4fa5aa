package org.konbit.collectives.person;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * That somebody asked for another record to become part of a person's; a second one has to confirm it.
 *
 * @param other whose record is to be none of its own any more
 * @param by who asked
 */
public record AskedMerge(PersonId other, UUID by, Instant at) {
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    public AskedMerge {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Later it would have to be asked for anew. */
    public Instant confirmBefore() {
        return at.plus(OPEN_FOR);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(confirmBefore());
    }
}
