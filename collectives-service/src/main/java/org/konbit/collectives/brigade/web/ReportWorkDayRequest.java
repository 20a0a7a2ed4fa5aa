package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.WorkDayReport;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/** What came of a work-day; no trees or no barriers may also be left out. */
record ReportWorkDayRequest(
        @NotNull @Size(max = 1000) List<@NotNull UUID> present,
        @Nullable @Size(max = 200) List<@NotNull @Valid Planting> trees,
        @Nullable @Size(max = 50) List<@NotNull @Valid Barrier> barriers,
        @Nullable @Prose(max = 5000) String learned) {

    record Planting(
            @NotNull @Name String species,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer planted) {}

    record Barrier(
            WorkDayReport.Barrier.@NotNull Kind kind,

            @NotNull @Positive @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
            BigDecimal metres) {}

    WorkDayReport toReport() {
        return new WorkDayReport(
                new LinkedHashSet<>(present),
                trees == null
                        ? List.of()
                        : trees.stream()
                                .map(tree -> new WorkDayReport.Planting(tree.species(), tree.planted()))
                                .toList(),
                barriers == null
                        ? List.of()
                        : barriers.stream()
                                .map(barrier -> new WorkDayReport.Barrier(barrier.kind(), barrier.metres()))
                                .toList(),
                learned);
    }
}
