package org.konbit.collectives.person.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.konbit.http.InvalidRequest;

/** Times as requests give them: an RFC 3339 time, or a date in UTC of which the whole day counts. */
final class Moments {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {}

    static Instant beginning(String text, String pointer) {
        return read(text, pointer, 0);
    }

    static Instant end(String text, String pointer) {
        return read(text, pointer, 1);
    }

    private static Instant read(String text, String pointer, int daysLater) {
        try {
            var moment = text.length() == "2027-01-01".length()
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) return moment;
            throw new InvalidRequest(pointer, "must lie between 1900 and 2200");
        } catch (DateTimeException e) {
            throw new InvalidRequest(pointer, "must be a date or an RFC 3339 time");
        }
    }
}
