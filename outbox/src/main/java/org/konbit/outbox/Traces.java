package org.konbit.outbox;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Does things as part of a trace and about an event: both then stand in all that this thread logs meanwhile, and the
 * trace in the events that come of it.
 */
public final class Traces {
    /** Also put there by whoever takes HTTP requests. */
    static final String TRACE_PARENT = "traceparent";

    static final String TRACE_ID = "traceId";
    static final String EVENT_ID = "eventId";

    private Traces() {}

    /** @param traceparent of what is done; null when nothing is known of any */
    public static void during(@Nullable String traceparent, Runnable work) {
        during(traceparent, () -> {
            work.run();
            return true;
        });
    }

    /** @param traceparent of what is done; null when nothing is known of any */
    public static <T> T during(@Nullable String traceparent, Supplier<T> work) {
        return Trace.parse(traceparent)
                .map(trace -> with(TRACE_PARENT, trace.toString(), () -> with(TRACE_ID, trace.id(), work)))
                .orElseGet(work);
    }

    /** @param event what is done is about; a dispatch has the id of the event that began it */
    public static <T> T about(UUID event, Supplier<T> work) {
        return with(EVENT_ID, event.toString(), work);
    }

    /** @param event what is done is about */
    public static void about(UUID event, Runnable work) {
        about(event, () -> {
            work.run();
            return true;
        });
    }

    /** That of what is being done; null when there is none. */
    public static @Nullable String current() {
        return MDC.get(TRACE_PARENT);
    }

    private static <T> T with(String name, String value, Supplier<T> work) {
        var before = MDC.get(name);
        MDC.put(name, value);
        try {
            return work.get();
        } finally {
            if (before == null) MDC.remove(name);
            else MDC.put(name, before);
        }
    }
}
