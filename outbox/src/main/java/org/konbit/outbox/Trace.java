package org.konbit.outbox;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context, as it stands in a {@code traceparent}.
 *
 * @param id of the whole trace
 * @param step what in it this is
 */
public record Trace(String id, String step, String flags) {
    private static final Pattern TEXT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String SAMPLED = "01";

    /** Empty for what is none, so that nothing else gets into a header. */
    public static Optional<Trace> parse(@Nullable String traceparent) {
        if (traceparent == null) return Optional.empty();
        var match = TEXT.matcher(traceparent);
        if (!match.matches() || isZero(match.group(1)) || isZero(match.group(2))) return Optional.empty();
        return Optional.of(new Trace(match.group(1), match.group(2), match.group(3)));
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(c -> c == '0');
    }

    /** The step that {@code what} is in the trace of its cause, or in one of its own when no cause is known. */
    public static Trace of(UUID what, @Nullable String cause) {
        var hex = what.toString().replace("-", "");
        var step = hex.substring(16);
        return parse(cause)
                .map(trace -> new Trace(trace.id, step, trace.flags))
                .orElseGet(() -> new Trace(hex, step, SAMPLED));
    }

    @Override
    public String toString() {
        return "00-" + id + "-" + step + "-" + flags;
    }
}
