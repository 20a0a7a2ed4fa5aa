package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;

/** What became of a dispatch's recipients. */
public interface Deliveries {
    /** From one reading of one index, so that it adds up while chunks are under way. */
    Figures figures(UUID dispatch);

    /** When the first and the last message went out. */
    SentTimes sentTimes(UUID dispatch);

    boolean hasQueued(UUID dispatch);

    /** Failed recipients by code. */
    Map<String, Long> failedBy(UUID dispatch);

    /** People told, by language. */
    Map<String, Long> toldByLanguage(UUID dispatch);

    /** Everyone of a chunk but those for whom it was cancelled; empty after the last. */
    Optional<List<UUID>> peopleOf(ChunkId id);

    /** Recipients one by one, in the order of the plan. */
    List<Delivery> list(UUID dispatch, @Nullable MessageId after, @Nullable Outcome only, int limit);

    /**
     * Forgets the recipients of all that was done with before then, and of no action that began later: who was told of
     * one is told of its cancellation. Figures stay.
     */
    void forgetPeople(Instant before);

    /** Null while none did. */
    record SentTimes(@Nullable Instant first, @Nullable Instant last) {}

    /** One recipient of a dispatch. */
    record Delivery(
            MessageId id,
            UUID person,
            ChannelKind channel,
            Outcome outcome,
            @Nullable String code) {}
}
