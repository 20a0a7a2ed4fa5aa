package org.konbit.collectives.brigade.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Hindrance;
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
    /** Of a move, all but who made it. */
    record Moved(
            LocalDate from,
            LocalDate to,
            Hindrance reason,
            @Nullable String note,
            Instant at) {
        private static Moved of(org.konbit.collectives.brigade.Moved move) {
            return new Moved(move.from(), move.to(), move.reason(), move.note(), move.at());
        }
    }

    /** Likewise. */
    record Cancelled(Hindrance reason, @Nullable String note, Instant at) {
        private static @Nullable Cancelled of(org.konbit.collectives.brigade.@Nullable Cancelled why) {
            return why == null ? null : new Cancelled(why.reason(), why.note(), why.at());
        }
    }

    static WorkDayView of(WorkDay workDay) {
        return new WorkDayView(
                workDay.id().value(),
                workDay.collective().value(),
                workDay.plot().value(),
                workDay.holder(),
                workDay.date(),
                workDay.task(),
                workDay.state(),
                workDay.moves().stream().map(Moved::of).toList(),
                Cancelled.of(workDay.cancelled()),
                workDay.report(),
                workDay.report() == null ? null : TreesView.of(workDay),
                workDay.version());
    }
}
