package org.konbit.collectives.brigade.web;

import java.util.List;
import org.konbit.collectives.brigade.Survival;
import org.konbit.collectives.brigade.TreeCount;
import org.konbit.collectives.brigade.WorkDay;

/** What became of a work-day's trees: by species and in all, as the newest counts have it, and all counts there were. */
record TreesView(List<OfMonth> survival, List<TreeCount> counts) {
    /** At one of the months at which trees are counted. */
    record OfMonth(int month, List<OfSpecies> species, SurvivalView inAll) {}

    record OfSpecies(String species, SurvivalView survival) {}

    static TreesView of(WorkDay workDay) {
        return new TreesView(
                TreeCount.MONTHS.stream().map(month -> ofMonth(workDay, month)).toList(), workDay.treeCounts());
    }

    private static OfMonth ofMonth(WorkDay workDay, int month) {
        var survival = workDay.survival(month);
        return new OfMonth(
                month,
                survival.entrySet().stream()
                        .map(one -> new OfSpecies(one.getKey(), SurvivalView.of(one.getValue())))
                        .toList(),
                SurvivalView.of(Survival.ofAll(survival.values())));
    }
}
