package org.konbit.notifications.reply.messaging;

import java.util.UUID;
import java.util.stream.Stream;
import org.konbit.notifications.reply.InboundMessage;
import org.konbit.notifications.reply.ReplyEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Replies as {@code notifications.events}, those about one action in order. */
@Component
class RepliesPublished implements Publishes<InboundMessage, ReplyEvent> {
    private static final String TOPIC = "notifications.events";

    /** konbit.notifications.reply-received.v1 */
    record ReplyReceivedV1(UUID messageId, UUID personId, UUID actionId, String answer, int headcount, String channel) {
        static final String TYPE = "konbit.notifications.reply-received.v1";
    }

    /** konbit.notifications.relay-reported.v1 */
    record RelayReportedV1(UUID messageId, UUID relay, UUID actionId, int told, int of) {
        static final String TYPE = "konbit.notifications.relay-reported.v1";
    }

    @Override
    public Class<InboundMessage> aggregate() {
        return InboundMessage.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(InboundMessage message, ReplyEvent event) {
        return Stream.of(
                switch (event) {
                    case ReplyEvent.ReplyReceived(var id, var person, var action, var answer, var headcount) ->
                        OutboundEvent.of(
                                TOPIC,
                                action.toString(),
                                ReplyReceivedV1.TYPE,
                                new ReplyReceivedV1(id, person, action, answer.name(), headcount, "SMS"));
                    case ReplyEvent.RelayReported(var id, var relay, var action, var told, var of) ->
                        OutboundEvent.of(
                                TOPIC,
                                action.toString(),
                                RelayReportedV1.TYPE,
                                new RelayReportedV1(id, relay, action, told, of));
                });
    }
}
