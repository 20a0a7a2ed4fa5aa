package org.konbit.campaigns.pledge.messaging;

import java.util.UUID;

/** konbit.campaigns.pledge-refused.v1 */
record PledgeRefusedV1(UUID actionId, UUID personId, String reason, UUID inReplyTo) {
    static final String TYPE = "konbit.campaigns.pledge-refused.v1";
}
