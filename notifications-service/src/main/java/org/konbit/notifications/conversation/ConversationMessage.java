package org.konbit.notifications.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.SealedText;

/**
 * One text of a conversation.
 *
 * @param text sealed at the place {@code place}
 * @param by the handle of the organizer who wrote it
 */
public record ConversationMessage(
        UUID id,
        UUID conversation,
        Instant at,
        Direction direction,
        SealedText text,
        String place,
        @Nullable String by) {
    /** From the phone, or to it. */
    public enum Direction {
        IN,
        OUT
    }
}
