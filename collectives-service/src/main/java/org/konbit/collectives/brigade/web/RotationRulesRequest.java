package org.konbit.collectives.brigade.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.RotationRules;
import org.konbit.collectives.brigade.RotationRules.AbsentHolder;
import org.konbit.collectives.brigade.WorkDayReport.Absence.Reason;

/**
 * All rules at once; without {@code losesTurn} only who is absent without excuse does, without {@code mayOwe} a member may owe any number of
 * days.
 */
record RotationRulesRequest(
        @NotNull @PositiveOrZero @Max(366) Integer illnessDaysAYear,
        @NotNull @PositiveOrZero @Max(30) Integer unexcusedCosts,
        @NotNull AbsentHolder absentHolder,
        @Nullable Set<@NotNull Reason> losesTurn,
        @Nullable @PositiveOrZero @Max(1000) Integer mayOwe) {

    RotationRules.Rules toRules() {
        return new RotationRules.Rules(
                illnessDaysAYear,
                unexcusedCosts,
                absentHolder,
                losesTurn == null ? RotationRules.Rules.USUALLY_LOSES_TURN : losesTurn,
                mayOwe);
    }
}
