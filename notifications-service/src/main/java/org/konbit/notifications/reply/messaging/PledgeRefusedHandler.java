package org.konbit.notifications.reply.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.messaging.CampaignEventHandler;
import org.konbit.notifications.reply.RecordPledge;
import org.konbit.outbox.Received;
import org.springframework.stereotype.Component;

@Component
class PledgeRefusedHandler implements CampaignEventHandler<PledgeRefusedHandler.PledgeRefusedV1> {
    private final RecordPledge recordPledge;

    PledgeRefusedHandler(RecordPledge recordPledge) {
        this.recordPledge = recordPledge;
    }

    /** konbit.campaigns.pledge-refused.v1 */
    record PledgeRefusedV1(String reason, @Nullable UUID inReplyTo) {}

    @Override
    public String type() {
        return "konbit.campaigns.pledge-refused.v1";
    }

    @Override
    public Class<PledgeRefusedV1> payload() {
        return PledgeRefusedV1.class;
    }

    @Override
    public void handle(Received<PledgeRefusedV1> received) {
        recordPledge.refused(received.data().reason(), received.data().inReplyTo());
    }
}
