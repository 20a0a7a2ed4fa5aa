package org.konbit.campaigns.told.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.pledge.HearReply;
import org.konbit.campaigns.pledge.Reply;
import org.konbit.campaigns.told.Messages;
import org.konbit.outbox.EventReader;
import org.konbit.outbox.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reads what became of messages, and what people answered to them. */
@Configuration(proxyBeanMethods = false)
class ReadingNotifications {
    @Bean
    Consumer<Message<List<byte[]>>> notificationsEvents(EventReader reader, HearReply hearReply, Messages messages) {
        return reader.of("notifications.events")
                .each(ReplyReceivedV1.TYPE, ReplyReceivedV1.class, received -> hear(hearReply, received))
                .batch(
                        DispatchFinishedV1.TYPE,
                        DispatchFinishedV1.class,
                        all -> messages.keep(all.stream()
                                .map(one -> one.data().toTold(one.time(), one.aggregateVersion()))
                                .toList()))
                .build();
    }

    private static void hear(HearReply hearReply, Received<ReplyReceivedV1> received) {
        var reply = received.data();
        hearReply.hear(
                new ActionId(reply.actionId()),
                reply.personId(),
                reply.answer(),
                reply.people(),
                new Reply(reply.messageId(), received.time()));
    }
}
