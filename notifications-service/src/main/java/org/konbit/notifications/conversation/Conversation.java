package org.konbit.notifications.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.SealedText;

/**
 * What one phone and the organizers write to each other.
 *
 * @param sender a blind index of the phone
 * @param address the phone, sealed at the place {@code addressPlace}
 * @param person whose phone it is, when it is known
 * @param campaign whose coordinators read it; null for the platform's own queue
 */
public record Conversation(
        UUID id,
        String sender,
        SealedText address,
        String addressPlace,
        @Nullable UUID person,
        String language,
        @Nullable UUID campaign,
        @Nullable UUID action,
        State state,
        Instant openedAt,
        Instant lastAt) {
    /** Open until somebody answers; a new text opens it again. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }
}
