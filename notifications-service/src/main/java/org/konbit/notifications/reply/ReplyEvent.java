package org.konbit.notifications.reply;

import java.util.UUID;

/** What a text message said about an action. */
public sealed interface ReplyEvent {
    /** A yes, a no or a perhaps to the last action that the phone was told of. */
    record ReplyReceived(UUID message, UUID person, UUID action, Meaning.Answer answer, int headcount)
            implements ReplyEvent {}

    /** A relay told so many of those on their list. */
    record RelayReported(UUID message, UUID relay, UUID action, int told, int of) implements ReplyEvent {}
}
