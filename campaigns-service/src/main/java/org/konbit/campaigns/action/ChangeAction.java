package org.konbit.campaigns.action;

import org.konbit.campaigns.UseCase;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.context.ApplicationEventPublisher;

/** An organizer changes what an action is to be. */
@UseCase
public class ChangeAction {
    private final MoveAction moveAction;
    private final ApplicationEventPublisher events;

    ChangeAction(MoveAction moveAction, ApplicationEventPublisher events) {
        this.moveAction = moveAction;
        this.events = events;
    }

    public ActionMove change(Action action, ActionPlan plan, IfMatch expected, Caller caller) {
        var seatsDiffer = !plan.hasTheSeatsOf(action.plan());
        var move = moveAction.move(action, expected, caller, (found, campaign, now) -> found.change(plan));
        if (move instanceof ActionMove.Made && seatsDiffer) events.publishEvent(new SeatsChanged(action.id()));
        return move;
    }
}
