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

    PlanWorkDay.Command toCommand() {
        var faults = BrigadeDates.faults(date);
        if (!faults.isEmpty()) throw new InvalidRequest(faults);
        return new PlanWorkDay.Command(date, new PlotId(plot), task);
    }
}
