package org.konbit.notifications.tracing.web;

import org.jspecify.annotations.Nullable;
import org.konbit.notifications.tracing.Trace;
import org.konbit.notifications.tracing.Traces;
import org.konbit.outbox.CloudEvents;
import org.konbit.outbox.TraceParents;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** That of what is being done, or of the call that is being answered. */
@Component
class CurrentTrace implements TraceParents {
    @Override
    public @Nullable String current() {
        var current = Traces.current();
        return current == null && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? Trace.parse(call.getRequest().getHeader(CloudEvents.TRACE_PARENT))
                        .map(Trace::toString)
                        .orElse(null)
                : current;
    }
}
