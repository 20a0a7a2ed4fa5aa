package org.konbit.collectives.brigade.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Hindrance;
import org.konbit.collectives.brigade.MoveWorkDay;
import org.konbit.http.text.Prose;

/** What was in the way; the note is for the brigade, and is sent to nobody. */
record CancelWorkDayRequest(
        @NotNull Hindrance reason,
        @Nullable @Prose(max = 2000) String note) {

    MoveWorkDay.Command toCommand() {
        return new MoveWorkDay.Command(null, reason, note);
    }
}
