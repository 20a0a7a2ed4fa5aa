package org.konbit.notifications.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single messages that are still to be sent, and for some days the keys of those that were. */
public interface Outgoing {
    /** To what a message's sealed fields are bound. */
    static String place(String id, String field) {
        return "outgoing." + id + "." + field;
    }

    /** Stores a message that the caller is about to send; false when one with this key is known. */
    boolean add(Waiting message);

    /** Messages that nobody is about to send, each given to one caller only. */
    List<Waiting> takeDue(Instant now, Instant takenUntil, int limit);

    /** It is dealt with: only that it was remains. */
    void done(String id, Instant at);

    /** What is to these people is dealt with: it is not sent any more. */
    void doneWith(List<UUID> people, Instant at);

    void retryAt(String id, Instant when);

    /**
     * One of them.
     *
     * @param id stands for the key it was given; also what the provider knows it by
     * @param person whom it is to; null when it is to a number of which nobody is known
     * @param phone sealed; null when it goes to the phone that the person has by then
     * @param text sealed
     * @param takenUntil before that nobody else is given it
     * @param traceparent of what it answers; null when that is not known
     * @param asked whether it goes also to a phone whose holder wants no messages
     */
    record Waiting(
            String id,
            @Nullable UUID person,
            byte @Nullable [] phone,
            byte[] text,
            boolean asked,
            int attempts,
            Instant since,
            Instant takenUntil,
            @Nullable String traceparent) {}
}
