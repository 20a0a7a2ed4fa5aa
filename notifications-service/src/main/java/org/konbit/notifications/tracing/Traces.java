package org.konbit.notifications.tracing;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Does things as part of a trace, which then stands in all that is logged and published meanwhile. */
public final class Traces {
    private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();

    private Traces() {}

    /** @param traceparent of what is done; null when nothing is known of any */
    public static void during(@Nullable String traceparent, Runnable work) {
        var trace = Trace.parse(traceparent);
        if (trace.isEmpty()) {
            work.run();
            return;
        }
        var before = MDC.get("traceId");
        MDC.put("traceId", trace.get().id());
        try {
            ScopedValue.where(CURRENT, trace.get()).run(work);
        } finally {
            if (before == null) MDC.remove("traceId");
            else MDC.put("traceId", before);
        }
    }

    /** That of what is being done; null when there is none. */
    public static @Nullable String current() {
        return CURRENT.isBound() ? CURRENT.get().toString() : null;
    }
}
