package org.konbit.collectives.farmersgroup.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.http.FieldError;

/** Days that somebody may have meant. */
final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Days() {}

    static void check(@Nullable LocalDate day, String pointer, List<FieldError> errors) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            errors.add(new FieldError(pointer, "must lie between the years 1900 and 2199"));
        }
    }
}
