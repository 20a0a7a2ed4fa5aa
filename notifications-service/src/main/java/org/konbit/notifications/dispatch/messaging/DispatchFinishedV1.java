package org.konbit.notifications.dispatch.messaging;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** konbit.notifications.dispatch-finished.v1 */
record DispatchFinishedV1(
        UUID dispatchId,
        @Nullable UUID actionId,
        @Nullable UUID campaignId,
        Counts counts,
        Map<String, Long> byChannel,
        Map<String, Long> byLanguage) {

    static final String TYPE = "konbit.notifications.dispatch-finished.v1";

    record Counts(long recipients, long queued, long sent, long delivered, long failed, long skipped) {}
}
