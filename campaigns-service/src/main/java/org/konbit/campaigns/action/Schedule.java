package org.konbit.campaigns.action;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When people meet.
 *
 * @param timeZone the zone of the place, by which the time is told
 */
public record Schedule(OffsetDateTime startsAt, @Nullable OffsetDateTime endsAt, String timeZone) {
    /** How long an action is taken to last when nobody said. */
    private static final Duration USUAL_LENGTH = Duration.ofHours(12);

    public Schedule {
        startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
        if (endsAt != null) {
            endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
            if (!endsAt.isAfter(startsAt)) throw new IllegalArgumentException("An action ends after it starts");
        }
    }

    boolean startsAfter(Instant moment) {
        return startsAt.toInstant().isAfter(moment);
    }

    boolean isOverAt(Instant moment) {
        var end = endsAt == null ? startsAt.toInstant().plus(USUAL_LENGTH) : endsAt.toInstant();
        return end.isBefore(moment);
    }

    /** At another time; as long as before, when no new end is said. */
    Schedule movedTo(OffsetDateTime start, @Nullable OffsetDateTime end) {
        var newEnd = end == null && endsAt != null ? start.plus(Duration.between(startsAt, endsAt)) : end;
        return new Schedule(start, newEnd, timeZone);
    }
}
