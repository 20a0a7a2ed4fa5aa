package org.konbit.campaigns.campaign.messaging;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.konbit.campaigns.campaign.Campaign;
import org.konbit.campaigns.campaign.CampaignEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Says on the wire what happened to a campaign. */
@Component
class TellingOfCampaigns implements Publishes<Campaign, CampaignEvent> {
    @Override
    public Class<Campaign> aggregate() {
        return Campaign.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Campaign campaign, CampaignEvent event) {
        var plan = campaign.plan();
        var data = new CampaignMovedV1(
                campaign.id().value(),
                new TreeMap<>(plan.title()),
                plan.scope(),
                plan.hosts(),
                new CampaignMovedV1.PeriodV1(plan.period().from(), plan.period().to()),
                event.reason());
        return Stream.of(OutboundEvent.of("campaigns.events", campaign.id().toString(), typeOf(event), data));
    }

    private static String typeOf(CampaignEvent event) {
        return switch (event) {
            case CampaignEvent.Launched launched -> "konbit.campaigns.campaign-launched.v1";
            case CampaignEvent.Paused paused -> "konbit.campaigns.campaign-paused.v1";
            case CampaignEvent.Resumed resumed -> "konbit.campaigns.campaign-resumed.v1";
            case CampaignEvent.Closed closed -> "konbit.campaigns.campaign-closed.v1";
            case CampaignEvent.Abandoned abandoned -> "konbit.campaigns.campaign-abandoned.v1";
        };
    }
}
