package org.konbit.campaigns.action;

import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.context.ApplicationEventPublisher;

/** An organizer changes what an action is to be. */
@UseCase
public class ChangeAction {
    private final Campaigns campaigns;
    private final Actions actions;
    private final MayAnnounce mayAnnounce;
    private final ApplicationEventPublisher events;

    ChangeAction(Campaigns campaigns, Actions actions, MayAnnounce mayAnnounce, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.mayAnnounce = mayAnnounce;
        this.events = events;
    }

    public ActionMove change(Action action, ActionPlan plan, IfMatch expected, Caller caller) {
        mayAnnounce.check(caller, campaigns.require(action.campaign()));
        expected.check(action.version());
        var before = action.plan();
        var move = action.change(plan);
        if (move instanceof ActionMove.Made) {
            actions.save(action);
            if (seatsDiffer(before, plan)) events.publishEvent(new SeatsChanged(action.id()));
        }
        return move;
    }

    private static boolean seatsDiffer(ActionPlan before, ActionPlan after) {
        return !java.util.Objects.equals(before.capacity(), after.capacity())
                || !before.quotas().equals(after.quotas());
    }
}
