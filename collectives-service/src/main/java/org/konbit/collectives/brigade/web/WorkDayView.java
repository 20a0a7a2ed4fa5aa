package org.konbit.collectives.brigade.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayReport;

/** A work-day as it is shown; without a {@code report} it is only planned. */
record WorkDayView(
        UUID id,
        UUID collective,
        UUID plot,
        UUID holder,
        LocalDate date,
        String task,
        State state,
        @Nullable WorkDayReport report,
        long version) {
    enum State {
        PLANNED,
        REPORTED
    }

    static WorkDayView of(WorkDay workDay) {
        return new WorkDayView(
                workDay.id().value(),
                workDay.collective().value(),
                workDay.plot().value(),
                workDay.holder(),
                workDay.date(),
                workDay.task(),
                workDay.report() == null ? State.PLANNED : State.REPORTED,
                workDay.report(),
                workDay.version());
    }
}
