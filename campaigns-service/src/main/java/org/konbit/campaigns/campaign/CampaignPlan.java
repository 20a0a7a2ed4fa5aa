package org.konbit.campaigns.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is about.
 *
 * @param title by language
 * @param demands each by language
 * @param hosts the collectives behind it
 * @param scope codes of territories, each with all within
 * @param scopePaths the paths of the scope's territories
 */
public record CampaignPlan(
        Map<String, String> title,
        List<Map<String, String>> demands,
        List<UUID> hosts,
        List<String> scope,
        List<String> scopePaths,
        Period period,
        @Nullable Decision decision) {
    public CampaignPlan {
        title = Map.copyOf(title);
        demands = List.copyOf(demands);
        hosts = List.copyOf(hosts);
        scope = List.copyOf(scope);
        scopePaths = List.copyOf(scopePaths);
    }
}
