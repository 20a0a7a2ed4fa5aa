package org.konbit.campaigns.action;

import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;

/** An organizer drafts an action of a campaign. */
@UseCase
public class PlanAction {
    private final Campaigns campaigns;
    private final Actions actions;
    private final MayAnnounce mayAnnounce;

    PlanAction(Campaigns campaigns, Actions actions, MayAnnounce mayAnnounce) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.mayAnnounce = mayAnnounce;
    }

    /** What came of it. */
    public sealed interface Planning {
        record Planned(Action action) implements Planning {}

        record CampaignIsOver(CampaignState state) implements Planning {}
    }

    public Planning plan(CampaignId id, ActionPlan plan, Caller caller) {
        var campaign = campaigns.require(id);
        mayAnnounce.check(caller, campaign);
        if (campaign.state().isOver()) return new Planning.CampaignIsOver(campaign.state());
        return new Planning.Planned(actions.save(Action.planned(new ActionId(Ids.next()), id, plan)));
    }
}
