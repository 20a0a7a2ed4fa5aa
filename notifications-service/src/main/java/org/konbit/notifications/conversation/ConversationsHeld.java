package org.konbit.notifications.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.conversation.ConversationMessage.Direction;
import org.konbit.notifications.recipient.SealedTexts;
import org.konbit.personaldata.HeldOnPerson;
import org.springframework.stereotype.Component;

/** What somebody and organizers wrote to each other; not what others did, with whom they share a phone. */
@Component
class ConversationsHeld implements HeldOnPerson {
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
        return conversations.of(person).stream()
                .map(message -> new Written(
                        message.at(),
                        message.direction(),
                        sealedTexts.open(message.place(), message.text()).orElse(null)))
                .toList();
    }
}
