package org.konbit.notifications.reply.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.messaging.CampaignEventHandler;
import org.konbit.notifications.recipient.Pledges;
import org.konbit.notifications.reply.RecordPledge;
import org.konbit.outbox.Received;
import org.springframework.stereotype.Component;

@Component
class PledgeMadeHandler implements CampaignEventHandler<PledgeMadeHandler.PledgeMadeV1> {
    private final RecordPledge recordPledge;

    PledgeMadeHandler(RecordPledge recordPledge) {
        this.recordPledge = recordPledge;
    }

    /** konbit.campaigns.pledge-made.v1 */
    record PledgeMadeV1(
            UUID actionId,
            UUID personId,
            String answer,
            @Nullable Integer headcount,
            @Nullable UUID inReplyTo) {}

    @Override
    public String type() {
        return "konbit.campaigns.pledge-made.v1";
    }

    @Override
    public Class<PledgeMadeV1> payload() {
        return PledgeMadeV1.class;
    }

    @Override
    public void handle(Received<PledgeMadeV1> received) {
        var pledge = received.data();
        recordPledge.made(
                new Pledges.Pledge(
                        pledge.actionId(),
                        pledge.personId(),
                        pledge.answer(),
                        pledge.headcount() == null ? 1 : pledge.headcount(),
                        received.aggregateVersion()),
                pledge.inReplyTo());
    }
}
