package org.konbit.campaigns.action;

import java.util.List;
import java.util.Optional;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.http.NotFound;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All actions. */
public interface Actions extends Repository<Action, ActionId>, Saving<Action> {
    Optional<Action> findById(ActionId id);

    List<Action> findByCampaign(CampaignId campaign);

    default Action require(ActionId id) {
        return findById(id).orElseThrow(() -> new NotFound("The action"));
    }
}
