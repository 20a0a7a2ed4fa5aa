package org.konbit.campaigns.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;

/** All obstacles, indicators and observations. */
public interface Findings {
    void add(Obstacle obstacle);

    void add(Indicator indicator);

    void add(Observation observation);

    Optional<Indicator> indicator(UUID id);

    List<Obstacle> obstacles(CampaignId campaign, @Nullable UUID after, int limit);

    /** Of all campaigns, the newest first. */
    List<Obstacle> obstaclesLike(Obstacle.@Nullable Kind kind, @Nullable String words, @Nullable UUID after, int limit);

    List<Indicator> indicators(CampaignId campaign, @Nullable UUID after, int limit);

    /** In the order in which they were noted. */
    List<Observation> observations(UUID indicator, @Nullable UUID after, int limit);

    /** Of each indicator that has one, the one of the latest day. */
    Map<UUID, Observation> latest(Collection<UUID> indicators);
}
