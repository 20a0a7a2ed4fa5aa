package org.konbit.notifications.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.conversation.Conversation.State;

/** The stored conversations, one a phone, and their messages. */
public interface Conversations {
    /** Opens the phone's conversation, again or for the first time, and returns its id. */
    UUID open(Conversation conversation);

    /** Adding a message that is there does nothing more. */
    void add(ConversationMessage message);

    Optional<Conversation> find(UUID id);

    /** What the person wrote, and what was written to them, oldest first. */
    List<ConversationMessage> of(UUID person);

    /** Of these people no conversation is left, and of others' none of their texts. */
    void forget(List<UUID> people);

    /** Newest first; of all campaigns when {@code campaigns} is null. */
    List<Conversation> list(
            @Nullable State state, @Nullable Collection<UUID> campaigns, @Nullable Position after, int limit);

    /** Oldest first. */
    List<ConversationMessage> messages(UUID conversation, @Nullable UUID after, int limit);

    void becomes(UUID id, State state, Instant at);

    /** Which collectives are behind a campaign. */
    void learnHosts(UUID campaign, Set<UUID> hosts);

    Set<UUID> hostedBy(Collection<UUID> collectives);

    /** Where a list goes on. */
    record Position(Instant lastAt, UUID id) {
        @Override
        public String toString() {
            return lastAt.toEpochMilli() + "/" + id;
        }

        public static Position of(String written) {
            var parts = written.split("/", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("Not a position");
            }
            return new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
        }
    }
}
