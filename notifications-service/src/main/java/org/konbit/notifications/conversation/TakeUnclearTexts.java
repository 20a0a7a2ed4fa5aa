package org.konbit.notifications.conversation;

import org.konbit.notifications.conversation.Conversation.State;
import org.konbit.notifications.conversation.ConversationMessage.Direction;
import org.konbit.notifications.reply.UnclearTexts;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Puts a text that needs people where they read it. */
@Component
class TakeUnclearTexts implements UnclearTexts {
    private final Conversations conversations;

    TakeUnclearTexts(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void passOn(UnclearText text) {
        var who = text.who();
        var conversation = conversations.open(new Conversation(
                Ids.next(),
                text.sender(),
                text.from(),
                text.fromPlace(),
                who.person(),
                who.language(),
                who.campaign(),
                who.action(),
                State.OPEN,
                text.at(),
                text.at()));
        conversations.add(new ConversationMessage(
                text.message(), conversation, text.at(), Direction.IN, text.text(), text.textPlace(), null));
    }
}
