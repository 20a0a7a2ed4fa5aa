package org.konbit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** An event as it waits inside its aggregate's document, and as it then goes to Kafka: CloudEvents in binary mode. */
record StoredEvent(
        UUID id,
        String topic,
        String key,
        String type,
        String subject,
        long aggregateVersion,
        Instant at,
        @Nullable String traceparent,
        byte @Nullable [] body) {

    Document toDocument() {
        var document = new Document("id", binary(id))
                .append("topic", topic)
                .append("key", key)
                .append("type", type)
                .append("subject", subject)
                .append("version", aggregateVersion)
                .append("at", Date.from(at));
        if (traceparent != null) document.append("trace", traceparent);
        if (body != null) document.append("body", new Binary(body));
        return document;
    }

    static StoredEvent of(Document stored) {
        var body = stored.get("body", Binary.class);
        return new StoredEvent(
                uuid(stored.get("id")),
                stored.getString("topic"),
                stored.getString("key"),
                stored.getString("type"),
                stored.getString("subject"),
                stored.getLong("version"),
                stored.getDate("at").toInstant(),
                stored.getString("trace"),
                body == null ? null : body.getData());
    }

    /** The id as it is stored, whichever codec the client is set to. */
    static BsonBinary binary(UUID id) {
        return new BsonBinary(id, UuidRepresentation.STANDARD);
    }

    static UUID uuid(@Nullable Object stored) {
        if (stored instanceof UUID id) return id;
        if (stored instanceof Binary binary) return new BsonBinary(binary.getType(), binary.getData()).asUuid();
        throw new IllegalStateException("An outbox entry has no id: " + stored);
    }

    ProducerRecord<byte[], byte[]> toRecord(String topicPrefix, String source) {
        var headers = new RecordHeaders();
        if (body != null) {
            header(headers, CloudEvents.SPEC_VERSION, "1.0");
            header(headers, CloudEvents.ID, id.toString());
            header(headers, CloudEvents.TYPE, type);
            header(headers, CloudEvents.SOURCE, source);
            header(headers, CloudEvents.SUBJECT, subject);
            header(headers, CloudEvents.TIME, at.toString());
            header(headers, CloudEvents.CONTENT_TYPE, "application/json");
        }
        header(headers, CloudEvents.AGGREGATE_VERSION, Long.toString(aggregateVersion));
        if (traceparent != null) header(headers, CloudEvents.TRACE_PARENT, traceparent);
        return new ProducerRecord<>(
                topicPrefix + topic, null, at.toEpochMilli(), key.getBytes(StandardCharsets.UTF_8), body, headers);
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
