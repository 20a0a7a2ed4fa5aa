package org.konbit.notifications.conversation.messaging;

import java.util.Set;
import java.util.UUID;
import org.konbit.notifications.conversation.Conversations;
import org.konbit.notifications.messaging.CampaignEventHandler;
import org.konbit.outbox.Received;
import org.springframework.stereotype.Component;

/** Whose coordinators read what is written to a campaign. */
@Component
class CampaignLaunchedHandler implements CampaignEventHandler<CampaignLaunchedHandler.CampaignLaunchedV1> {
    private final Conversations conversations;

    CampaignLaunchedHandler(Conversations conversations) {
        this.conversations = conversations;
    }

    /** konbit.campaigns.campaign-launched.v1 */
    record CampaignLaunchedV1(UUID campaignId, Set<UUID> hosts) {}

    @Override
    public String type() {
        return "konbit.campaigns.campaign-launched.v1";
    }

    @Override
    public Class<CampaignLaunchedV1> payload() {
        return CampaignLaunchedV1.class;
    }

    @Override
    public void handle(Received<CampaignLaunchedV1> received) {
        conversations.learnHosts(received.data().campaignId(), received.data().hosts());
    }
}
