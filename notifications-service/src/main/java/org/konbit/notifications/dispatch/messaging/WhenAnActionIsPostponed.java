package org.konbit.notifications.dispatch.messaging;

import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.dispatch.FollowDispatch;
import org.konbit.notifications.messaging.CampaignEventHandler;
import org.konbit.notifications.wording.ComposeTexts;
import org.konbit.outbox.Received;
import org.springframework.stereotype.Component;

/** Whoever was told of an action hears that it is postponed. */
@Component
class WhenAnActionIsPostponed implements CampaignEventHandler<ActionToldV1> {
    private final FollowDispatch followDispatch;

    WhenAnActionIsPostponed(FollowDispatch followDispatch) {
        this.followDispatch = followDispatch;
    }

    @Override
    public String type() {
        return "konbit.campaigns.action-postponed.v1";
    }

    @Override
    public Class<ActionToldV1> payload() {
        return ActionToldV1.class;
    }

    @Override
    public void handle(Received<ActionToldV1> received) {
        var told = received.data();
        if (told.announcement() == null) throw new IllegalArgumentException("There is no announcement to follow");
        followDispatch.follow(new FollowDispatch.Command(
                received.id(),
                DispatchKind.POSTPONEMENT,
                told.actionId(),
                told.campaignId(),
                told.announcement(),
                ComposeTexts.postponement(told.facts()),
                ComposeTexts.announcement(told.facts()),
                told.author()));
    }
}
