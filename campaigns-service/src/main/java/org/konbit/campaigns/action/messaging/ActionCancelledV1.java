package org.konbit.campaigns.action.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** konbit.campaigns.action-cancelled.v1 */
record ActionCancelledV1(
        @JsonUnwrapped ActionFactsV1 action,
        UUID announcement,
        @Nullable String reason,
        @Nullable Map<String, String> message,
        ByV1 by) {
    static final String TYPE = "konbit.campaigns.action-cancelled.v1";
}
