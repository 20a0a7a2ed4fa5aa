package org.konbit.campaigns.action;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.outbox.Ids;

/** An organizer moves an action to another time, and has those told who had been told of it. */
@UseCase
public class PostponeAction {
    private final MoveAction moveAction;

    PostponeAction(MoveAction moveAction) {
        this.moveAction = moveAction;
    }

    /** To when. */
    public record NewTime(
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable Map<String, String> message) {}

    public ActionMove postpone(ActionId id, NewTime to, IfMatch expected, Caller caller) {
        return moveAction.move(
                id,
                expected,
                caller,
                (action, campaign, now) ->
                        action.postpone(Ids.next(), to.startsAt(), to.endsAt(), to.message(), By.of(caller), now));
    }
}
