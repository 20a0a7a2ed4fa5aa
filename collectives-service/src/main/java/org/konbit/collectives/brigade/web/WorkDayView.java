package org.konbit.collectives.brigade.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Cancelled;
import org.konbit.collectives.brigade.Moved;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayReport;

/**
 * A work-day as it is shown; without a {@code report} it is only planned, or was called off.
 *
 * @param moves oldest first
 * @param trees once there is a report
 */
record WorkDayView(
        UUID id,
        UUID collective,
        UUID plot,
        UUID holder,
        LocalDate date,
        String task,
        WorkDay.State state,
        List<Moved> moves,
        @Nullable Cancelled cancelled,
        @Nullable WorkDayReport report,
        @Nullable TreesView trees,
        long version) {
    static WorkDayView of(WorkDay workDay) {
        return new WorkDayView(
                workDay.id().value(),
                workDay.collective().value(),
                workDay.plot().value(),
                workDay.holder(),
                workDay.date(),
                workDay.task(),
                workDay.state(),
                workDay.moves(),
                workDay.cancelled(),
                workDay.report(),
                workDay.report() == null ? null : TreesView.of(workDay),
                workDay.version());
    }
}
