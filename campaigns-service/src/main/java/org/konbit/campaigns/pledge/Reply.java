package org.konbit.campaigns.pledge;

import java.time.Instant;
import java.util.UUID;

/** The message by which someone answered, and when it came. */
public record Reply(UUID message, Instant at) {
    /** A later one counts; the same one, and what came before it, was heard already. */
    boolean wasHeardBy(Reply last) {
        return message.equals(last.message) || at.isBefore(last.at);
    }
}
