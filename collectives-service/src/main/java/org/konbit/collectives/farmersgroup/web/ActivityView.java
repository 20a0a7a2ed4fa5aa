package org.konbit.collectives.farmersgroup.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Activity;

/** An activity as it is shown. */
record ActivityView(
        UUID id,
        UUID collective,
        Activity.Kind kind,
        Activity.Stage stage,
        String name,
        @Nullable String season,
        long version) {
    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id().value(),
                activity.collective().value(),
                activity.kind(),
                activity.stage(),
                activity.name(),
                activity.season(),
                activity.version());
    }
}
