package org.konbit.campaigns.action;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.outbox.Ids;

/** An organizer calls an action off, and has those told who had been told of it. */
@UseCase
public class CancelAction {
    private final MoveAction moveAction;

    CancelAction(MoveAction moveAction) {
        this.moveAction = moveAction;
    }

    public ActionMove cancel(
            ActionId id,
            @Nullable String reason,
            @Nullable Map<String, String> message,
            IfMatch expected,
            Caller caller) {
        return moveAction.move(
                id,
                expected,
                caller,
                (action, campaign, now) -> action.cancel(Ids.next(), reason, message, By.of(caller), now));
    }
}
