package org.konbit.collectives.brigade.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Hindrance;
import org.konbit.collectives.brigade.MoveWorkDay;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Prose;

/** To which date, and what was in the way; the note is for the brigade, and is sent to nobody. */
record MoveWorkDayRequest(
        @NotNull LocalDate date,
        @NotNull Hindrance reason,
        @Nullable @Prose(max = 2000) String note) {

    MoveWorkDay.Command toCommand() {
        var faults = BrigadeDates.faults(date);
        if (!faults.isEmpty()) throw new InvalidRequest(faults);
        return new MoveWorkDay.Command(date, reason, note);
    }
}
