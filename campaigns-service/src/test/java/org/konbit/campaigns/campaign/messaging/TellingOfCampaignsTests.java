package org.konbit.campaigns.campaign.messaging;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.konbit.campaigns.campaign.CampaignEvent;
import org.konbit.campaigns.campaign.CampaignFixtures;
import org.konbit.outbox.testing.Contracts;

class TellingOfCampaignsTests {
    private static final String WHY = "Desizyon asanble a";

    static Stream<CampaignEvent> events() {
        return Stream.of(
                new CampaignEvent.Launched(null),
                new CampaignEvent.Paused(WHY),
                new CampaignEvent.Resumed(WHY),
                new CampaignEvent.Closed(WHY),
                new CampaignEvent.Abandoned(WHY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_happens_to_a_campaign_is_told_as_agreed(CampaignEvent event) {
        new TellingOfCampaigns().toWire(CampaignFixtures.aDraft(), event).forEach(Contracts::assertIsTheExample);
    }
}
