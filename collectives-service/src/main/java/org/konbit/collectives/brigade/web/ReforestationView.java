package org.konbit.collectives.brigade.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.brigade.Reforestation;
import org.konbit.collectives.brigade.WorkDayReport;

/**
 * What a brigade planted and built.
 *
 * @param due counts whose time has come, oldest first
 */
record ReforestationView(
        long planted,
        SurvivalView atSixMonths,
        SurvivalView atTwelveMonths,
        List<SpeciesView> species,
        List<DueView> due,
        List<WorkDayReport.Barrier> barriers) {
    record SpeciesView(String species, long planted, SurvivalView atSixMonths, SurvivalView atTwelveMonths) {}

    record DueView(UUID workDay, UUID plot, LocalDate date, int month, LocalDate dueOn, boolean overdue) {}

    static ReforestationView of(Reforestation found) {
        var all = found.inAll();
        return new ReforestationView(
                all.planted(),
                SurvivalView.of(all.atSixMonths()),
                SurvivalView.of(all.atTwelveMonths()),
                found.species().stream()
                        .map(one -> new SpeciesView(
                                one.species(),
                                one.planted(),
                                SurvivalView.of(one.atSixMonths()),
                                SurvivalView.of(one.atTwelveMonths())))
                        .toList(),
                found.due().stream()
                        .map(one -> new DueView(
                                one.workDay().value(),
                                one.plot().value(),
                                one.date(),
                                one.month(),
                                one.dueOn(),
                                one.overdue()))
                        .toList(),
                found.barriers());
    }
}
