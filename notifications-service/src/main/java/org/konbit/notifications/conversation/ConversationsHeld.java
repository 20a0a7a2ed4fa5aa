package org.konbit.notifications.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.conversation.ConversationMessage.Direction;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.stereotype.Component;

/** What somebody's phone and organizers wrote to each other. */
@Component
class ConversationsHeld implements HeldOnPerson {
    private static final int AT_ONCE = 200;

    private final Conversations conversations;
    private final SealedTexts sealedTexts;

    ConversationsHeld(Conversations conversations, SealedTexts sealedTexts) {
        this.conversations = conversations;
        this.sealedTexts = sealedTexts;
    }

    record Written(
            Instant at, Direction direction, @Nullable String text) {}

    @Override
    public String name() {
        return "conversation";
    }

    @Override
    public List<?> of(UUID person) {
        var all = new ArrayList<Written>();
        for (var conversation : conversations.with(person)) {
            UUID after = null;
            while (true) {
                var messages = conversations.messages(conversation.id(), after, AT_ONCE);
                messages.forEach(message -> all.add(new Written(
                        message.at(),
                        message.direction(),
                        sealedTexts.open(message.place(), message.text()).orElse(null))));
                if (messages.size() < AT_ONCE) break;
                after = messages.getLast().id();
            }
        }
        return all;
    }
}
