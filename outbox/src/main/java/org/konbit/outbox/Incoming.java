package org.konbit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** One record of a group, as it came. */
record Incoming(byte @Nullable [] value, String key, int partition, long offset, Map<String, Object> headers) {

    static List<Incoming> allOf(Message<? extends List<?>> group) {
        var headers = list(group, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        var keys = list(group, KafkaHeaders.RECEIVED_KEY);
        var partitions = list(group, KafkaHeaders.RECEIVED_PARTITION);
        var offsets = list(group, KafkaHeaders.OFFSET);
        var all = new ArrayList<Incoming>(group.getPayload().size());
        for (int i = 0; i < group.getPayload().size(); i++) {
            // A tombstone comes as null or as Spring's marker of one.
            all.add(new Incoming(
                    group.getPayload().get(i) instanceof byte[] bytes ? bytes : null,
                    text(keys.get(i)),
                    ((Number) partitions.get(i)).intValue(),
                    ((Number) offsets.get(i)).longValue(),
                    headersOf(headers.get(i))));
        }
        return all;
    }

    boolean isTombstone() {
        return value == null;
    }

    byte[] body() {
        if (value == null) throw new IllegalStateException("A tombstone has no body");
        return value;
    }

    String type() {
        return header(CloudEvents.TYPE);
    }

    @Nullable
    String traceparent() {
        var found = headers.get(CloudEvents.TRACE_PARENT);
        return found == null ? null : text(found);
    }

    <T> Received<T> received(T data) {
        return new Received<>(
                UUID.fromString(header(CloudEvents.ID)),
                type(),
                header(CloudEvents.SUBJECT),
                key,
                Long.parseLong(header(CloudEvents.AGGREGATE_VERSION)),
                Instant.parse(header(CloudEvents.TIME)),
                data);
    }

    private String header(String name) {
        var found = headers.get(name);
        if (found == null) throw new IllegalArgumentException("The record has no header " + name);
        return text(found);
    }

    private static List<?> list(Message<?> group, String name) {
        if (group.getHeaders().get(name) instanceof List<?> found) return found;
        throw new IllegalStateException("The binding is not in batch mode: there is no list of " + name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> headersOf(@Nullable Object found) {
        return found == null ? Map.of() : (Map<String, Object>) found;
    }

    private static String text(@Nullable Object found) {
        return switch (found) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case null -> "";
            default -> found.toString();
        };
    }
}
