package org.konbit.campaigns.action.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Audience;

/** konbit.campaigns.action-announced.v1 */
record ActionAnnouncedV1(
        @JsonUnwrapped ActionFactsV1 action,
        Audience audience,
        @Nullable Map<String, String> message,
        ByV1 by) {
    static final String TYPE = "konbit.campaigns.action-announced.v1";
}
