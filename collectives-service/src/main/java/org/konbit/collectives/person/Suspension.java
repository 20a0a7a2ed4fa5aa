package org.konbit.collectives.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.konbit.sealing.Sealed;

/**
 * Why a member is suspended, and for how long.
 *
 * @param reason by the person's own key, as it is said of a person in free words
 * @param until the membership is active again from then on; until somebody ends it when null
 */
public record Suspension(@Nullable Sealed reason, @Nullable Instant until) {
    static final Suspension UNTIL_SOMEBODY_ENDS_IT = new Suspension(null, null);

    public Suspension {
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
