package org.konbit.http.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the W3C trace context from the call, or begins a trace; it is in the log's context while the call is answered. */
final class TraceFilter extends OncePerRequestFilter {
    /** The header, and under what the outbox finds it. */
    static final String TRACE_PARENT = "traceparent";

    static final String TRACE_ID = "traceId";
    private static final String BEGUN = TraceFilter.class.getName() + ".begun";
    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(TRACE_PARENT);
        var isValid = given != null && VALID.matcher(given).matches();
        var trace = isValid ? given : begunFor(request);
        MDC.put(TRACE_PARENT, trace);
        MDC.put(TRACE_ID, trace.substring(3, 35));
        try {
            chain.doFilter(isValid ? request : new Traced(request, trace), response);
        } finally {
            MDC.remove(TRACE_PARENT);
            MDC.remove(TRACE_ID);
        }
    }

    /** A call that goes on after a wait is of the same trace. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** What a container answers to a failure is logged when the chain has ended. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Once a call: it may be dispatched again, without what wraps it here. */
    private static String begunFor(HttpServletRequest request) {
        if (request.getAttribute(BEGUN) instanceof String earlier) return earlier;
        var begun = begun();
        request.setAttribute(BEGUN, begun);
        return begun;
    }

    private static String begun() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        // Neither part may be all zeros.
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }

    /** What is passed on to a service says the trace that was begun here. */
    private static final class Traced extends HttpServletRequestWrapper {
        private final String trace;

        Traced(HttpServletRequest request, String trace) {
            super(request);
            this.trace = trace;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(TRACE_PARENT) ? trace : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(TRACE_PARENT)
                    ? Collections.enumeration(Collections.singleton(trace))
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
            names.removeIf(TRACE_PARENT::equalsIgnoreCase);
            names.add(TRACE_PARENT);
            return Collections.enumeration(names);
        }
    }
}
