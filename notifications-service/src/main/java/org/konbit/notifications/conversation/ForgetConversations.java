package org.konbit.notifications.conversation;

import java.util.List;
import java.util.UUID;
import org.konbit.notifications.recipient.ForgetsPeople;
import org.springframework.stereotype.Component;

/** With a person goes the conversation of their phone; whoever texts from it again begins a new one. */
@Component
class ForgetConversations implements ForgetsPeople {
    private final Conversations conversations;

    ForgetConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void forget(List<UUID> gone) {
        conversations.forget(gone);
    }
}
