package org.konbit.campaigns.action;

import org.konbit.campaigns.UseCase;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;

/** An organizer notes that an action took place. */
@UseCase
public class HoldAction {
    private final MoveAction moveAction;

    HoldAction(MoveAction moveAction) {
        this.moveAction = moveAction;
    }

    public ActionMove hold(ActionId id, IfMatch expected, Caller caller) {
        return moveAction.move(id, expected, caller, (action, campaign, now) -> action.hold(now));
    }
}
