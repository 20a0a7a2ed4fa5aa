package org.konbit.collectives.farmersgroup.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Activity;

/** konbit.collectives.activity-started.v1 */
record ActivityStartedV1(
        UUID activityId,
        UUID collectiveId,
        String kind,
        String stage,
        String name,
        @Nullable String season) {
    static final String TYPE = "konbit.collectives.activity-started.v1";

    static ActivityStartedV1 of(Activity activity) {
        return new ActivityStartedV1(
                activity.id().value(),
                activity.collective().value(),
                activity.kind().name(),
                activity.stage().name(),
                activity.intent().name(),
                activity.intent().season());
    }
}
