package org.konbit.campaigns.action.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** konbit.campaigns.action-postponed.v1 */
record ActionPostponedV1(
        @JsonUnwrapped ActionFactsV1 action,
        OffsetDateTime previousStartsAt,
        UUID announcement,
        @Nullable Map<String, String> message,
        ByV1 by) {
    static final String TYPE = "konbit.campaigns.action-postponed.v1";
}
