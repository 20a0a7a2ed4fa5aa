package org.konbit.notifications.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.notifications.conversation.Conversation.State;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.recipient.SealedTexts;
import org.springframework.stereotype.Component;

/** Shows conversations to those who may see them, with people's handles and never with their numbers. */
@Component
public class ReadConversations {
    private final Conversations conversations;
    private final MaySeeConversations maySee;
    private final SealedTexts sealedTexts;
    private final Recipients recipients;

    ReadConversations(
            Conversations conversations, MaySeeConversations maySee, SealedTexts sealedTexts, Recipients recipients) {
        this.conversations = conversations;
        this.maySee = maySee;
        this.sealedTexts = sealedTexts;
        this.recipients = recipients;
    }

    /** @param handle the person's, when they are known */
    public record Seen(Conversation conversation, @Nullable String handle) {}

    /** @param text null once its writer is erased */
    public record SeenMessage(
            ConversationMessage message, @Nullable String text) {}

    public List<Seen> list(Caller caller, @Nullable State state, Conversations.@Nullable Position after, int limit) {
        var campaigns = maySee.campaigns(caller);
        if (campaigns != null && campaigns.isEmpty()) {
            return List.of();
        }
        var found = conversations.list(state, campaigns, after, limit);
        var handles = handles(found);
        return found.stream()
                .map(one -> new Seen(one, one.person() == null ? null : handles.get(one.person())))
                .toList();
    }

    private Map<UUID, String> handles(List<Conversation> found) {
        Set<UUID> people = found.stream()
                .map(Conversation::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return recipients.handles(people);
    }

    /** Empty when there is none that the caller may see. */
    public Optional<List<SeenMessage>> messages(Caller caller, UUID id, @Nullable UUID after, int limit) {
        return conversations
                .find(id)
                .filter(conversation -> maySee.maySee(caller, conversation))
                .map(conversation -> conversations.messages(id, after, limit).stream()
                        .map(message -> new SeenMessage(
                                message,
                                sealedTexts
                                        .open(message.place(), message.text())
                                        .orElse(null)))
                        .toList());
    }
}
