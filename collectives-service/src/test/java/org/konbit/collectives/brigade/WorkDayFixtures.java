package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryFixtures;
import org.konbit.collectives.testing.Contract;

/** Work-days for tests. */
public final class WorkDayFixtures {
    private WorkDayFixtures() {}

    /** The work-day of the examples in the contracts. */
    public static WorkDay ofTheExamples() {
        return new WorkDay(
                new WorkDayId(Contract.id(6)),
                new CollectiveId(Contract.id(1)),
                TerritoryFixtures.HINCHE,
                new PlotId(Contract.id(5)),
                Contract.id(2),
                LocalDate.of(2026, 11, 20),
                "Miray sèk",
                new WorkDayReport(
                        Set.of(Contract.id(2), Contract.id(3)),
                        List.of(new WorkDayReport.Planting("Catalpa longissima", 120)),
                        List.of(new WorkDayReport.Barrier(
                                WorkDayReport.Barrier.Kind.ROCK_WALL, new BigDecimal("40.5"))),
                        null));
    }
}
