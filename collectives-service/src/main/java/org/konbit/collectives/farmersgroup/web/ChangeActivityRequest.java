package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.ChangeActivity;
import org.konbit.http.text.Name;

/** What is to change; what is left out, or null, stays as it is. */
record ChangeActivityRequest(
        @Nullable @Name String name,
        @Nullable @Name String season,
        @Nullable @Size(max = 200) List<@NotNull @Valid PlanStepBody> plan,
        @Nullable @Size(max = 50) List<@NotNull @Valid QuantityBody> expectedYield) {

    ChangeActivity.Command toCommand() {
        return new ChangeActivity.Command(
                name,
                season,
                plan == null ? null : PlanStepBody.toPlan(plan),
                expectedYield == null ? null : QuantityBody.toQuantities(expectedYield));
    }
}
