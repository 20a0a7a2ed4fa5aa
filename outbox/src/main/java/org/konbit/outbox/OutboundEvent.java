package org.konbit.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message for one topic.
 *
 * @param id the CloudEvents id
 * @param topic without the platform's prefix, as {@code collectives.events}
 * @param key what keeps messages in order: those of one key stay in order
 * @param type the CloudEvents type, as {@code konbit.collectives.collective-founded.v1}; empty for a tombstone
 * @param subject the id of what the event is about
 * @param data what becomes the JSON body; null makes a tombstone
 */
public record OutboundEvent(
        UUID id,
        String topic,
        String key,
        String type,
        String subject,
        @Nullable Object data) {
    public static OutboundEvent of(String topic, String key, String type, Object data) {
        return new OutboundEvent(Ids.next(), topic, key, type, key, data);
    }

    /** Says that the key's state in a compacted topic is gone. */
    public static OutboundEvent tombstone(String topic, String key) {
        return new OutboundEvent(Ids.next(), topic, key, "", key, null);
    }

    public OutboundEvent withId(UUID other) {
        return new OutboundEvent(other, topic, key, type, subject, data);
    }

    public OutboundEvent withSubject(String other) {
        return new OutboundEvent(id, topic, key, type, other, data);
    }
}
