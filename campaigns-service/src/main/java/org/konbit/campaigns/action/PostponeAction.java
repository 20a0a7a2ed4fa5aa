package org.konbit.campaigns.action;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.outbox.Ids;

/** An organizer moves an action to another time, and has those told who had been told of it. */
@UseCase
public class PostponeAction {
    private final Campaigns campaigns;
    private final Actions actions;
    private final MayAnnounce mayAnnounce;
    private final Clock clock;

    PostponeAction(Campaigns campaigns, Actions actions, MayAnnounce mayAnnounce, Clock clock) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.mayAnnounce = mayAnnounce;
        this.clock = clock;
    }

    /** To when. */
    public record NewTime(
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable Map<String, String> message) {}

    public ActionMove postpone(ActionId id, NewTime to, IfMatch expected, Caller caller) {
        var action = actions.require(id);
        mayAnnounce.check(caller, campaigns.require(action.campaign()));
        expected.check(action.version());
        var move = action.postpone(
                Ids.next(),
                to.startsAt(),
                to.endsAt(),
                to.message(),
                new By(caller.subject(), caller.handle()),
                clock.instant());
        if (move instanceof ActionMove.Made) actions.save(action);
        return move;
    }
}
