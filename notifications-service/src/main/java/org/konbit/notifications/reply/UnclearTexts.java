package org.konbit.notifications.reply;

import java.time.Instant;
import java.util.UUID;
import org.konbit.notifications.recipient.SealedText;

/** Where a text goes that only people can answer; the feature that lets organizers read it takes it. */
public interface UnclearTexts {
    /** Passing on the same text again does nothing more. */
    void passOn(UnclearText text);

    /** @param sender a blind index of who sent it */
    record UnclearText(
            UUID message,
            Instant at,
            String sender,
            SealedText from,
            String fromPlace,
            SealedText text,
            String textPlace,
            InboundMessage.Sender who) {}
}
