package org.konbit.collectives.brigade.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.konbit.collectives.brigade.PlanWorkDay;
import org.konbit.collectives.brigade.PlotId;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Prose;

record PlanWorkDayRequest(
        @NotNull LocalDate date,
        @NotNull UUID plot,
        @NotNull @Prose(max = 500) String task) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    PlanWorkDay.Command toCommand() {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidRequest("/date", "must lie between the years 1900 and 2199");
        }
        return new PlanWorkDay.Command(date, new PlotId(plot), task);
    }
}
