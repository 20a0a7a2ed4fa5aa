package org.konbit.collectives.brigade.web;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.RotationRules;

/** The rules of a brigade; {@code version} is 0 as long as it set none. */
record RotationRulesView(
        int illnessDaysAYear,
        int unexcusedCosts,
        RotationRules.AbsentHolder absentHolder,
        @Nullable Integer mayOwe,
        long version) {
    static RotationRulesView of(RotationRules set) {
        var rules = set.rules();
        return new RotationRulesView(
                rules.illnessDaysAYear(), rules.unexcusedCosts(), rules.absentHolder(), rules.mayOwe(), set.version());
    }
}
