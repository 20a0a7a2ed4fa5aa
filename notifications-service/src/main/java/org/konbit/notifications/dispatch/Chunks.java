package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.notifications.recipient.ChannelKind;

/** The chunks of all dispatches: who holds which, and what became of each recipient. */
public interface Chunks {
    /** Takes a chunk into hand, fencing whoever held it; empty when nothing in it is queued, or not yet. */
    Optional<ChunkInHand> claim(ChunkId id, String owner, Instant now);

    /** Stores what is known; false when the chunk went to another meanwhile, and then nothing is stored. */
    boolean note(ChunkInHand chunk);

    /** As {@link #note}, and has the rest taken up again by anybody at {@code notBefore}. */
    boolean noteAndRetryAt(ChunkInHand chunk, Instant notBefore);

    /** The same while the provider rests, which makes no later wait longer: it is no fault of the messages. */
    boolean noteAndRestUntil(ChunkInHand chunk, Instant notBefore);

    /** As {@link #note}, and lays the rest aside until the dispatch goes on. */
    boolean noteAndPark(ChunkInHand chunk);

    /** Has all laid aside taken up again. */
    void unpark(UUID dispatch, Instant now);

    /** Chunks whose time has come, each given to one caller only, until {@code again}. */
    List<ToPublish> takeDue(Instant now, Instant again, int limit);

    /** Chunks from an ordinal on with something queued in them. */
    List<ToPublish> queuedFrom(UUID dispatch, int ordinal);

    /** Reports of providers; those of unknown messages are passed over. */
    void report(Collection<Report> reports);

    /** Has those that failed tried again; how many there are. */
    long requeueFailed(UUID dispatch, Instant now);

    /** Ends what is queued and in nobody's hand since {@code idleSince}; how many recipients that were. */
    long cancelQueued(UUID dispatch, Instant idleSince);

    /** A chunk on its way to Kafka. */
    record ToPublish(ChunkId id, ChannelKind channel, Lane lane) {}

    /** What a provider says became of a message. */
    record Report(MessageId message, boolean delivered, String code) {}
}
