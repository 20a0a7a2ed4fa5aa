package org.konbit.campaigns.action.messaging;

import java.time.Instant;
import java.util.UUID;

/** konbit.campaigns.action-held.v1 */
record ActionHeldV1(UUID actionId, UUID campaignId, Instant heldAt) {
    static final String TYPE = "konbit.campaigns.action-held.v1";
}
