package org.konbit.collectives.brigade.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayReport;

/** konbit.collectives.work-day-reported.v1: how many came, never who. */
record WorkDayReportedV1(
        UUID workDayId,
        UUID collectiveId,
        UUID plotId,
        String territory,
        String territoryPath,
        LocalDate date,
        int presentCount,
        List<PlantingV1> trees,
        List<BarrierV1> barriers) {
    static final String TYPE = "konbit.collectives.work-day-reported.v1";

    record PlantingV1(String species, int planted) {}

    record BarrierV1(String kind, BigDecimal metres) {}

    static WorkDayReportedV1 of(WorkDay workDay, WorkDayReport report) {
        return new WorkDayReportedV1(
                workDay.id().value(),
                workDay.collective().value(),
                workDay.plot().value(),
                workDay.territory().code(),
                workDay.territory().path(),
                workDay.date(),
                report.present().size(),
                report.trees().stream()
                        .map(planting -> new PlantingV1(planting.species(), planting.planted()))
                        .toList(),
                report.barriers().stream()
                        .map(barrier -> new BarrierV1(barrier.kind().name(), barrier.metres()))
                        .toList());
    }
}
