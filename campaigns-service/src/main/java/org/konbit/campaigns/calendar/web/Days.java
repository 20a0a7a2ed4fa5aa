package org.konbit.campaigns.calendar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.konbit.http.MalformedRequest;

/** A day or a moment, as a parameter says it. */
final class Days {
    private Days() {}

    static @Nullable Instant beginning(String parameter, @Nullable String text) {
        return read(parameter, text, 0);
    }

    /** Of a day, its end. */
    static @Nullable Instant end(String parameter, @Nullable String text) {
        return read(parameter, text, 1);
    }

    private static @Nullable Instant read(String parameter, @Nullable String text, int daysMore) {
        if (text == null || text.isEmpty()) return null;
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(daysMore)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new MalformedRequest(
                    parameter,
                    "must be a day such as 2026-05-01, or a time with its offset such as 2026-05-01T09:00:00-04:00");
        }
    }
}
