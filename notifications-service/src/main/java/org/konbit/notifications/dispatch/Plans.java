package org.konbit.notifications.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of dispatches, each worked on by one instance at a time. */
public interface Plans {
    /** Begins a plan if there is none. */
    void begin(UUID dispatch, Plan.Pass pass, Instant dueAt);

    /** Takes the lease if it is free and due. */
    Optional<Plan> claim(UUID dispatch, Instant now, Duration lease);

    /** Writes chunks and how far the plan is now, both or neither; false when the lease went to another. */
    boolean advance(Plan next, List<NewChunk> chunks, Instant leaseUntil);

    /** Gives the lease back, to be taken again at {@code dueAt}. */
    void release(Plan plan, Instant dueAt);

    /** Has a plan that waits taken up at once. */
    void wake(UUID dispatch, Instant now);

    /** Nobody will write any more chunks: the plan is complete, or was never begun. */
    boolean isSettled(UUID dispatch);

    boolean isComplete(UUID dispatch);

    /** Dispatches whose plan is not complete and held by nobody. */
    List<UUID> due(Instant now, int limit);
}
