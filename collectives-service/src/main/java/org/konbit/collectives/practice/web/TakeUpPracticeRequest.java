package org.konbit.collectives.practice.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.practice.TakeUpPractice;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Prose;

/** Since when, as exactly as it is known: {@code 2019}, {@code 2019-03} or {@code 2019-03-21}; on how many plots. */
record TakeUpPracticeRequest(
        @NotNull
        @Pattern(
                regexp = "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
                message = "must be a year, a month or a day, such as 2019, 2019-03 or 2019-03-21")
        String since,

        @Nullable @Min(0) @Max(100_000) Integer plots,
        @Nullable @Prose String note) {
    private static final int A_DAY = "2019-03-21".length();

    TakeUpPractice.Command toCommand() {
        if (since.length() == A_DAY) {
            try {
                LocalDate.parse(since);
            } catch (DateTimeParseException e) {
                throw new InvalidRequest("/since", "is no day that there was");
            }
        }
        return new TakeUpPractice.Command(since, plots, note);
    }
}
