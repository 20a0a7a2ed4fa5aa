package org.konbit.campaigns.campaign.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.Campaign;
import org.konbit.campaigns.campaign.CampaignState;

/** A campaign as it is shown. */
record CampaignView(
        UUID id,
        Map<String, String> title,
        List<Map<String, String>> demands,
        List<UUID> hosts,
        List<String> scope,
        PeriodBody period,
        @Nullable DecisionBody decision,
        CampaignState state,
        Instant plannedAt,
        long version) {
    static CampaignView of(Campaign campaign) {
        var plan = campaign.plan();
        return new CampaignView(
                campaign.id().value(),
                new TreeMap<>(plan.title()),
                plan.demands(),
                plan.hosts(),
                plan.scope(),
                PeriodBody.of(plan.period()),
                DecisionBody.of(plan.decision()),
                campaign.state(),
                campaign.plannedAt(),
                campaign.version());
    }
}
