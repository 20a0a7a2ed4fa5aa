package org.konbit.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** New identifiers: UUIDv7, so that they sort by the time they were made. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** When it was made, to the millisecond. */
    public static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The day on which it was made. */
    public static LocalDate date(UUID id, ZoneId zone) {
        return LocalDate.ofInstant(time(id), zone);
    }
}
