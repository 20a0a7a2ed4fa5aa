package org.konbit.collectives.person;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * That somebody asked for a person to be erased, on the person's behalf; a second one has to confirm it.
 *
 * @param by who asked
 */
public record AskedErasure(UUID by, Instant at) {
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    public AskedErasure {
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
