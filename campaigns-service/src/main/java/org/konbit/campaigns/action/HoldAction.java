package org.konbit.campaigns.action;

import java.time.Clock;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;

/** An organizer notes that an action took place. */
@UseCase
public class HoldAction {
    private final Campaigns campaigns;
    private final Actions actions;
    private final MayAnnounce mayAnnounce;
    private final Clock clock;

    HoldAction(Campaigns campaigns, Actions actions, MayAnnounce mayAnnounce, Clock clock) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.mayAnnounce = mayAnnounce;
        this.clock = clock;
    }

    public ActionMove hold(ActionId id, IfMatch expected, Caller caller) {
        var action = actions.require(id);
        mayAnnounce.check(caller, campaigns.require(action.campaign()));
        expected.check(action.version());
        var move = action.hold(clock.instant());
        if (move instanceof ActionMove.Made) actions.save(action);
        return move;
    }
}
