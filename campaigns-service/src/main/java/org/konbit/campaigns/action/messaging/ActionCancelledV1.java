package org.konbit.campaigns.action.messaging;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** konbit.campaigns.action-cancelled.v1 */
record ActionCancelledV1(
        UUID actionId,
        UUID campaignId,
        String kind,
        Map<String, String> title,
        PlaceV1 place,
        OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        String timeZone,
        String exposure,
        UUID announcement,
        @Nullable String reason,
        @Nullable Map<String, String> message,
        ByV1 by) {
    static final String TYPE = "konbit.campaigns.action-cancelled.v1";
}
