package org.konbit.campaigns.action;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.outbox.Ids;

/** An organizer has everyone of an action's audience told. */
@UseCase
public class AnnounceAction {
    private final MoveAction moveAction;

    AnnounceAction(MoveAction moveAction) {
        this.moveAction = moveAction;
    }

    public ActionMove announce(ActionId id, @Nullable Map<String, String> message, IfMatch expected, Caller caller) {
        return moveAction.move(
                id,
                expected,
                caller,
                (action, campaign, now) -> campaign == CampaignState.LAUNCHED
                        ? action.announce(Ids.next(), message, By.of(caller), now)
                        : new ActionMove.CampaignNotLaunched(campaign));
    }
}
