package org.konbit.outbox;

import org.jspecify.annotations.Nullable;

/** The W3C trace context of what is being done on this thread, so that an event carries it on. */
@FunctionalInterface
public interface TraceParents {
    @Nullable
    String current();
}
