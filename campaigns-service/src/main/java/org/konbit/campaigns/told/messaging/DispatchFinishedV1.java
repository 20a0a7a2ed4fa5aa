package org.konbit.campaigns.told.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.told.Figures;
import org.konbit.campaigns.told.Told;

/** What this service reads of konbit.notifications.dispatch-finished.v1. */
record DispatchFinishedV1(
        UUID dispatchId,
        @Nullable UUID actionId,
        @Nullable UUID campaignId,
        CountsV1 counts,
        @Nullable Map<String, Long> byChannel,
        @Nullable Map<String, Long> byLanguage) {
    static final String TYPE = "konbit.notifications.dispatch-finished.v1";

    record CountsV1(long recipients, long queued, long sent, long delivered, long failed, long skipped) {}

    Told toTold(Instant at, long version) {
        return new Told(
                dispatchId,
                actionId,
                campaignId,
                new Figures(
                        counts.recipients(),
                        counts.queued(),
                        counts.sent(),
                        counts.delivered(),
                        counts.failed(),
                        counts.skipped()),
                Objects.requireNonNullElse(byChannel, Map.of()),
                Objects.requireNonNullElse(byLanguage, Map.of()),
                at,
                version);
    }
}
