package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Activity;
import org.konbit.collectives.farmersgroup.StartActivity;
import org.konbit.http.text.Name;

record StartActivityRequest(
        Activity.@NotNull Kind kind,
        Activity.@NotNull Stage stage,
        @NotNull @Name String name,
        @Nullable @Name String season,
        @Nullable @Size(max = 200) List<@NotNull @Valid PlanStepBody> plan,
        @Nullable @Size(max = 50) List<@NotNull @Valid QuantityBody> expectedYield) {

    StartActivity.Command toCommand() {
        var intent = new Activity.Intent(
                name,
                season,
                plan == null ? List.of() : PlanStepBody.toPlan(plan),
                expectedYield == null ? List.of() : QuantityBody.toQuantities(expectedYield));
        return new StartActivity.Command(kind, stage, intent);
    }
}
