package org.konbit.campaigns.campaign;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Campaigns as lists show them. */
public interface FindCampaigns {
    /**
     * The newest first.
     *
     * @param draftsOf paths of the territories whose drafts are wanted too; null for all drafts
     * @param after the last one of the page before
     */
    List<Campaign> newestFirst(
            @Nullable CampaignState state,
            @Nullable Collection<String> draftsOf,
            @Nullable CampaignId after,
            int limit);

    /** Those that a collective stands behind, drafts left out. */
    List<CampaignId> hostedBy(UUID collective);
}
