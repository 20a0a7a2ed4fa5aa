package org.konbit.campaigns.campaign;

import java.util.Optional;
import org.konbit.http.NotFound;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All campaigns. */
public interface Campaigns extends Repository<Campaign, CampaignId>, Saving<Campaign> {
    Optional<Campaign> findById(CampaignId id);

    default Campaign require(CampaignId id) {
        return findById(id).orElseThrow(Campaigns::notFound);
    }

    static NotFound notFound() {
        return new NotFound("The campaign");
    }
}
