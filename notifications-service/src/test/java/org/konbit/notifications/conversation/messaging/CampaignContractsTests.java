package org.konbit.notifications.conversation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.konbit.outbox.testing.Contracts;

class CampaignContractsTests {
    @Test
    void a_campaigns_hosts_are_read_as_campaigns_service_tells_them() {
        var read = Contracts.example(
                "konbit.campaigns.campaign-launched.v1", CampaignLaunchedHandler.CampaignLaunchedV1.class);
        assertThat(read.campaignId()).isNotNull();
        assertThat(read.hosts()).hasSize(1);
    }
}
