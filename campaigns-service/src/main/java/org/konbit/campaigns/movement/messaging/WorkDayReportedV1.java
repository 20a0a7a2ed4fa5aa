package org.konbit.campaigns.movement.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.WorkDay;

/** What this service reads of konbit.collectives.work-day-reported.v1. */
record WorkDayReportedV1(
        UUID workDayId,
        String territoryPath,
        LocalDate date,
        int presentCount,
        @Nullable List<TreesV1> trees,
        @Nullable List<BarrierV1> barriers) {
    static final String TYPE = "konbit.collectives.work-day-reported.v1";

    record TreesV1(String species, long planted) {}

    record BarrierV1(String kind, BigDecimal metres) {}

    WorkDay toWorkDay(long version) {
        return new WorkDay(
                workDayId,
                territoryPath,
                date,
                presentCount,
                Objects.requireNonNullElse(trees, List.<TreesV1>of()).stream()
                        .map(t -> new WorkDay.Trees(t.species(), t.planted()))
                        .toList(),
                Objects.requireNonNullElse(barriers, List.<BarrierV1>of()).stream()
                        .map(b -> new WorkDay.Barrier(b.kind(), b.metres()))
                        .toList(),
                version);
    }
}
