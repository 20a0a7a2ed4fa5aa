package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryFixtures;
import org.konbit.collectives.testing.Contract;

/** Work-days for tests. */
public final class WorkDayFixtures {
    private WorkDayFixtures() {}

    /** The work-day of the examples in the contracts. */
    public static WorkDay ofTheExamples() {
        var workDay = planned(LocalDate.of(2026, 11, 20));
        workDay.report(reportOf(
                Set.of(Contract.id(2), Contract.id(3)), new WorkDayReport.Planting("Catalpa longissima", 120)));
        return workDay;
    }

    /** One that is planned for that date. */
    public static WorkDay planned(LocalDate date) {
        return new WorkDay(
                new WorkDayId(Contract.id(6)),
                new CollectiveId(Contract.id(1)),
                TerritoryFixtures.HINCHE,
                new PlotId(Contract.id(5)),
                Contract.id(2),
                date,
                "Miray sèk",
                null,
                null,
                null,
                null);
    }

    /** The same, moved a week on by the person of the examples. */
    public static WorkDay moved(Moved move) {
        var workDay = planned(move.from());
        workDay.move(move, Contract.id(3));
        return workDay;
    }

    public static WorkDay cancelled(LocalDate date, Cancelled why) {
        var workDay = planned(date);
        workDay.cancel(why, Contract.id(3));
        return workDay;
    }

    static WorkDayReport reportOf(Set<UUID> present, WorkDayReport.Planting... trees) {
        return new WorkDayReport(
                present,
                List.of(),
                List.of(),
                List.of(),
                List.of(trees),
                List.of(new WorkDayReport.Barrier(WorkDayReport.Barrier.Kind.ROCK_WALL, new BigDecimal("40.5"))),
                null);
    }
}
