package org.konbit.collectives.brigade.web;

import java.time.LocalDate;
import java.util.List;
import org.konbit.http.FieldError;

/** Which dates there are: a slip of the pen is none. */
final class BrigadeDates {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private BrigadeDates() {}

    static List<FieldError> faults(LocalDate date) {
        return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                ? List.of(new FieldError("/date", "must lie between the years 1900 and 2199"))
                : List.of();
    }
}
