package org.konbit.campaigns.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignPlan;
import org.konbit.http.text.Texts;

/** What a campaign is to be about. */
record CampaignRequest(
        @NotNull @Texts(max = 200) Map<String, String> title,
        @Nullable @Size(max = 50) List<@NotNull @Texts Map<String, String>> demands,
        @Nullable @Size(max = 100) List<@NotNull UUID> hosts,
        @NotNull @Size(min = 1, max = 100) List<@NotNull String> scope,
        @NotNull @Valid PeriodBody period,
        @Nullable @Valid DecisionBody decision) {
    /** The one that would plan this. */
    static CampaignRequest of(CampaignPlan plan) {
        return new CampaignRequest(
                plan.title(),
                plan.demands(),
                plan.hosts(),
                plan.scope(),
                PeriodBody.of(plan.period()),
                DecisionBody.of(plan.decision()));
    }
}
