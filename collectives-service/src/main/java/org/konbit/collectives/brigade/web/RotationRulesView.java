package org.konbit.collectives.brigade.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.RotationRules;
import org.konbit.collectives.brigade.WorkDayReport.Absence;

/** The rules of a brigade; {@code version} is 0 as long as it set none. */
record RotationRulesView(
        int illnessDaysAYear,
        int unexcusedCosts,
        RotationRules.AbsentHolder absentHolder,
        Set<Absence.Reason> losesTurn,
        @Nullable Integer mayOwe,
        long version) {
    static RotationRulesView of(RotationRules set) {
        var rules = set.rules();
        return new RotationRulesView(
                rules.illnessDaysAYear(),
                rules.unexcusedCosts(),
                rules.absentHolder(),
                rules.losesTurn(),
                rules.mayOwe(),
                set.version());
    }
}
