package org.konbit.campaigns.action;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.outbox.Ids;

/** An organizer has everyone of an action's audience told. */
@UseCase
public class AnnounceAction {
    private final Campaigns campaigns;
    private final Actions actions;
    private final MayAnnounce mayAnnounce;
    private final Clock clock;

    AnnounceAction(Campaigns campaigns, Actions actions, MayAnnounce mayAnnounce, Clock clock) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.mayAnnounce = mayAnnounce;
        this.clock = clock;
    }

    public ActionMove announce(ActionId id, @Nullable Map<String, String> message, IfMatch expected, Caller caller) {
        var action = actions.require(id);
        var campaign = campaigns.require(action.campaign());
        mayAnnounce.check(caller, campaign);
        expected.check(action.version());
        if (campaign.state() != CampaignState.LAUNCHED) return new ActionMove.CampaignNotLaunched(campaign.state());
        var move = action.announce(Ids.next(), message, new By(caller.subject(), caller.handle()), clock.instant());
        if (move instanceof ActionMove.Made) actions.save(action);
        return move;
    }
}
