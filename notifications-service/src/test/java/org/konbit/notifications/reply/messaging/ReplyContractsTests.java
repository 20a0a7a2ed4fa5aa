package org.konbit.notifications.reply.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.reply.Meaning.Answer;
import org.konbit.notifications.reply.ReplyEvent;
import org.konbit.notifications.reply.ReplyFixtures;
import org.konbit.outbox.testing.Contracts;

class ReplyContractsTests {
    private static final UUID MESSAGE = UUID.fromString("0198c3a0-1111-7aaa-8aaa-000000000001");
    private static final UUID PERSON = UUID.fromString("0198c3a0-2222-7aaa-8aaa-000000000002");
    private static final UUID ACTION = UUID.fromString("0198c3a0-3333-7aaa-8aaa-000000000003");

    private final RepliesPublished published = new RepliesPublished();

    @Test
    void a_reply_is_told_as_agreed() {
        var event = new ReplyEvent.ReplyReceived(MESSAGE, PERSON, ACTION, Answer.ACCEPTED, 3);
        var told = published.toWire(ReplyFixtures.aMessage(), event).findFirst().orElseThrow();
        Contracts.assertIsTheExample(told);
        assertThat(told.topic()).isEqualTo("notifications.events");
        assertThat(told.key()).isEqualTo(ACTION.toString());
    }

    @Test
    void a_relays_report_is_told_as_agreed() {
        var event = new ReplyEvent.RelayReported(MESSAGE, PERSON, ACTION, 15, 20);
        Contracts.assertIsTheExample(
                published.toWire(ReplyFixtures.aMessage(), event).findFirst().orElseThrow());
    }
}
