package org.konbit.campaigns.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.text.Texts;

/** What of a campaign is to be changed; what is left out stays. */
record CampaignChangeRequest(
        @Nullable @Texts(max = 200) Map<String, String> title,
        @Nullable @Size(max = 50) List<@NotNull @Texts Map<String, String>> demands,
        @Nullable @Size(max = 100) List<@NotNull UUID> hosts,
        @Nullable @Size(min = 1, max = 100) List<@NotNull String> scope,
        @Nullable @Valid PeriodBody period,
        @Nullable @Valid DecisionBody decision) {}
