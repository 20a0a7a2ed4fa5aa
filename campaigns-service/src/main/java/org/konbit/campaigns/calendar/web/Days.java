package org.konbit.campaigns.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.calendar.OpenActions.Bound;
import org.konbit.http.MalformedRequest;

/** A day or a moment, as a parameter says it. */
final class Days {
    private Days() {}

    static @Nullable Bound beginning(String parameter, @Nullable String text) {
        return read(parameter, text, 0);
    }

    /** Of a day, its end. */
    static @Nullable Bound end(String parameter, @Nullable String text) {
        return read(parameter, text, 1);
    }

    private static @Nullable Bound read(String parameter, @Nullable String text, int daysMore) {
        if (text == null || text.isEmpty()) return null;
        try {
            if (text.contains("T")) {
                var moment = withFourDigits(OffsetDateTime.parse(text)).toInstant();
                return zone -> moment;
            }
            var day = withFourDigits(LocalDate.parse(text)).plusDays(daysMore);
            return zone -> day.atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedRequest(
                    parameter,
                    "must be a day such as 2026-05-01, or a time with its offset such as 2026-05-01T09:00:00-04:00");
        }
    }

    /** As RFC 3339 has it. */
    private static <T extends Temporal> T withFourDigits(T time) {
        var year = time.get(ChronoField.YEAR);
        if (year < 0 || year > 9999) throw new DateTimeException("The year %d".formatted(year));
        return time;
    }
}
