package org.konbit.notifications.reply;

import java.time.Instant;
import java.util.UUID;
import org.konbit.notifications.recipient.SealedText;
import org.konbit.notifications.reply.InboundMessage.Sender;

/** Inbound messages for tests. */
public final class ReplyFixtures {
    private ReplyFixtures() {}

    public static InboundMessage aMessage() {
        var nothing = new SealedText(null, new byte[0]);
        return InboundMessage.received(
                UUID.randomUUID(),
                null,
                Instant.EPOCH,
                "00",
                nothing,
                nothing,
                new Sender(null, "ht", null, null, null),
                null);
    }
}
