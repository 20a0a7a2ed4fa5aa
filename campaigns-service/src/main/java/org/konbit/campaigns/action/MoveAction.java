package org.konbit.campaigns.action;

import java.time.Clock;
import java.time.Instant;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** What all moves with an action have in common: whose they are, which version they are for, and that they are kept. */
@Component
class MoveAction {
    private final Campaigns campaigns;
    private final Actions actions;
    private final MaySeeAction maySee;
    private final MayAnnounce mayAnnounce;
    private final Clock clock;

    MoveAction(Campaigns campaigns, Actions actions, MaySeeAction maySee, MayAnnounce mayAnnounce, Clock clock) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.maySee = maySee;
        this.mayAnnounce = mayAnnounce;
        this.clock = clock;
    }

    /** One move, with the campaign that it is part of and the moment at which it is made. */
    interface Move {
        ActionMove of(Action action, CampaignState campaign, Instant now);
    }

    ActionMove move(ActionId id, IfMatch expected, Caller caller, Move move) {
        return move(maySee.require(id, caller), expected, caller, move);
    }

    ActionMove move(Action action, IfMatch expected, Caller caller, Move move) {
        var campaign = campaigns.require(action.campaign());
        mayAnnounce.check(caller, campaign);
        expected.check(action.version());
        var moved = move.of(action, campaign.state(), clock.instant());
        if (moved instanceof ActionMove.Made) actions.save(action);
        return moved;
    }
}
