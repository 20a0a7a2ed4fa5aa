package org.konbit.notifications.dispatch.messaging;

import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.dispatch.StartDispatch;
import org.konbit.notifications.messaging.CampaignEventHandler;
import org.konbit.notifications.wording.ComposeTexts;
import org.konbit.outbox.Received;
import org.springframework.stereotype.Component;

/** Everyone whom an action is announced to is told. */
@Component
class WhenAnActionIsAnnounced implements CampaignEventHandler<ActionToldV1> {
    private final StartDispatch startDispatch;

    WhenAnActionIsAnnounced(StartDispatch startDispatch) {
        this.startDispatch = startDispatch;
    }

    @Override
    public String type() {
        return "konbit.campaigns.action-announced.v1";
    }

    @Override
    public Class<ActionToldV1> payload() {
        return ActionToldV1.class;
    }

    @Override
    public void handle(Received<ActionToldV1> received) {
        var told = received.data();
        if (told.audience() == null) throw new IllegalArgumentException("An announcement has an audience");
        startDispatch.start(new StartDispatch.Command(
                received.id(),
                new Dispatch.Message(
                        DispatchKind.ANNOUNCEMENT,
                        told.actionId(),
                        told.campaignId(),
                        told.audience().toString(),
                        null,
                        ComposeTexts.announcement(told.facts()),
                        null,
                        told.begins()),
                told.author(),
                false));
    }
}
