package org.konbit.campaigns.campaign.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** konbit.campaigns.campaign-launched.v1, and likewise -paused, -resumed, -closed and -abandoned. */
record CampaignMovedV1(
        UUID campaignId,
        Map<String, String> title,
        List<String> scope,
        List<UUID> hosts,
        PeriodV1 period,
        @Nullable String reason) {
    record PeriodV1(LocalDate from, LocalDate to) {}
}
