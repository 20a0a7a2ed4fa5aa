package org.konbit.collectives.farmersgroup.messaging;

import java.util.UUID;
import org.konbit.collectives.farmersgroup.Activity;

/** konbit.collectives.activity-closed.v1 */
record ActivityClosedV1(UUID activityId, UUID collectiveId) {
    static final String TYPE = "konbit.collectives.activity-closed.v1";

    static ActivityClosedV1 of(Activity activity) {
        return new ActivityClosedV1(activity.id().value(), activity.collective().value());
    }
}
