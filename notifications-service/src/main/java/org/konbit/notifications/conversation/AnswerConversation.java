package org.konbit.notifications.conversation;

import java.time.Clock;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.notifications.conversation.Conversation.State;
import org.konbit.notifications.conversation.ConversationMessage.Direction;
import org.konbit.notifications.recipient.BlindIndex;
import org.konbit.notifications.recipient.SealedText;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.notifications.recipient.StopMessages;
import org.konbit.notifications.sending.SendNow;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** An organizer's answer, sent to the phone that wrote. */
@Component
public class AnswerConversation {
    private final Conversations conversations;
    private final MaySeeConversations maySee;
    private final SealedTexts sealedTexts;
    private final StopMessages stopMessages;
    private final SendNow sendNow;
    private final Clock clock;

    AnswerConversation(
            Conversations conversations,
            MaySeeConversations maySee,
            SealedTexts sealedTexts,
            StopMessages stopMessages,
            SendNow sendNow,
            Clock clock) {
        this.conversations = conversations;
        this.maySee = maySee;
        this.sealedTexts = sealedTexts;
        this.stopMessages = stopMessages;
        this.sendNow = sendNow;
        this.clock = clock;
    }

    /** What became of an answer. */
    public sealed interface Answering {
        record Sent(ConversationMessage message, String text) implements Answering {}

        record NotFound() implements Answering {}

        record OptedOut() implements Answering {}

        /** It came from no phone number, or from somebody who is erased. */
        record Unreachable() implements Answering {}
    }

    public Answering answer(Caller caller, UUID id, String text, boolean close) {
        var found = conversations
                .find(id)
                .filter(conversation -> maySee.maySee(caller, conversation))
                .orElse(null);
        if (found == null) {
            return new Answering.NotFound();
        }
        if (stopMessages.isStopped(new BlindIndex(found.sender()))) {
            return new Answering.OptedOut();
        }
        var phone = sealedTexts
                .open(found.addressPlace(), found.address())
                .filter(address -> address.startsWith("+"))
                .orElse(null);
        if (phone == null) {
            return new Answering.Unreachable();
        }
        var messageId = Ids.next();
        var place = "conversation-answer/" + messageId;
        var now = clock.instant();
        SealedText sealed;
        try {
            sealed = sealedTexts.seal(found.person(), place, text);
        } catch (SealedTexts.NoKey erasedMeanwhile) {
            return new Answering.Unreachable();
        }
        var message = new ConversationMessage(messageId, id, now, Direction.OUT, sealed, place, caller.handle());
        // Sent first: an answer that went out and is not listed is found out, one listed and never sent is not.
        sendNow.smsTo(found.person(), phone, text, "conversation:" + messageId);
        conversations.add(message);
        conversations.becomes(id, close ? State.CLOSED : State.ANSWERED, now);
        return new Answering.Sent(message, text);
    }
}
