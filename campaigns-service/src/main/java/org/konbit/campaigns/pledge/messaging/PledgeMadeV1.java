package org.konbit.campaigns.pledge.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** konbit.campaigns.pledge-made.v1 */
record PledgeMadeV1(
        UUID actionId,
        UUID campaignId,
        UUID personId,
        String answer,
        int headcount,
        @Nullable UUID inReplyTo) {
    static final String TYPE = "konbit.campaigns.pledge-made.v1";
}
