package org.konbit.notifications.dispatch.messaging;

import java.util.Map;
import java.util.function.Function;
import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.dispatch.FollowDispatch;
import org.konbit.notifications.messaging.CampaignEventHandler;
import org.konbit.notifications.wording.ActionFacts;
import org.konbit.notifications.wording.ComposeTexts;
import org.konbit.notifications.wording.Text;
import org.konbit.outbox.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whoever was told of an action hears what became of it.
 *
 * @param texts what they hear, by language
 */
record WhenAnAnnouncedActionChanges(
        String type, DispatchKind kind, Function<ActionFacts, Map<String, Text>> texts, FollowDispatch followDispatch)
        implements CampaignEventHandler<ActionToldV1> {

    @Configuration(proxyBeanMethods = false)
    static class Changes {
        @Bean
        WhenAnAnnouncedActionChanges whenAnActionIsPostponed(FollowDispatch followDispatch) {
            return new WhenAnAnnouncedActionChanges(
                    "konbit.campaigns.action-postponed.v1",
                    DispatchKind.POSTPONEMENT,
                    ComposeTexts::postponement,
                    followDispatch);
        }

        @Bean
        WhenAnAnnouncedActionChanges whenAnActionIsCancelled(FollowDispatch followDispatch) {
            return new WhenAnAnnouncedActionChanges(
                    "konbit.campaigns.action-cancelled.v1",
                    DispatchKind.CANCELLATION,
                    ComposeTexts::cancellation,
                    followDispatch);
        }
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
                kind,
                told.actionId(),
                told.campaignId(),
                told.announcement(),
                texts.apply(told.facts()),
                ComposeTexts.announcement(told.facts()),
                told.begins(),
                told.author()));
    }
}
