package org.konbit.collectives.farmersgroup.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Activity;
import org.konbit.collectives.farmersgroup.Quantity;

/** An activity as it is shown. */
record ActivityView(
        UUID id,
        UUID collective,
        Activity.Kind kind,
        Activity.Stage stage,
        String name,
        @Nullable String season,
        List<PlanStepBody> plan,
        List<Quantity> expectedYield,
        Activity.State state,
        @Nullable ClosingView closed,
        long version) {
    record ClosingView(String reason, Instant at) {}

    static ActivityView of(Activity activity) {
        var intent = activity.intent();
        var closing = activity.closing();
        return new ActivityView(
                activity.id().value(),
                activity.collective().value(),
                activity.kind(),
                activity.stage(),
                intent.name(),
                intent.season(),
                intent.plan().stream().map(PlanStepBody::of).toList(),
                intent.expectedYield(),
                activity.state(),
                closing == null ? null : new ClosingView(closing.reason(), closing.at()),
                activity.version());
    }
}
