package org.konbit.collectives.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lived before.
 *
 * @param territory its code
 * @param from when they moved there; null when that was before it was noted
 * @param until when they moved away
 */
public record FormerHome(String territory, @Nullable Instant from, Instant until) {
    public FormerHome {
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }
}
