package org.konbit.campaigns.action;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.http.NotFound;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All actions. */
public interface Actions extends Repository<Action, ActionId>, Saving<Action> {
    Optional<Action> findById(ActionId id);

    List<Action> findByIdIn(Collection<ActionId> ids);

    List<Action> findByCampaign(CampaignId campaign);

    default Action require(ActionId id) {
        return findById(id).orElseThrow(Actions::notFound);
    }

    static NotFound notFound() {
        return new NotFound("The action");
    }
}
