package org.konbit.notifications.reply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.CloudEvents;
import org.konbit.outbox.EventJson;
import org.konbit.outbox.testing.TestPlatform;
import tools.jackson.databind.JsonNode;

/** Stands for the other services: tells what they would tell, and hears what they would hear. */
public record TestTopics(String prefix) {

    /** An event, or a tombstone when there is no data. */
    public void tell(String topic, String key, String type, UUID id, long version, @Nullable Object data) {
        var record = new ProducerRecord<String, byte[]>(
                prefix + topic, key, data == null ? null : EventJson.mapper().writeValueAsBytes(data));
        header(record, CloudEvents.SPEC_VERSION, "1.0");
        header(record, CloudEvents.ID, id.toString());
        header(record, CloudEvents.TYPE, type);
        header(record, CloudEvents.SOURCE, "/test");
        header(record, CloudEvents.SUBJECT, key);
        header(record, CloudEvents.TIME, Instant.now().toString());
        header(record, CloudEvents.AGGREGATE_VERSION, Long.toString(version));
        try (var producer = new KafkaProducer<String, byte[]>(
                TestPlatform.kafka(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** All that was told of a type on a topic so far. */
    public List<JsonNode> heard(String topic, String type) {
        return records(topic).stream()
                .filter(record -> type.equals(header(record, CloudEvents.TYPE)))
                .map(record -> EventJson.mapper().readTree(record.value()))
                .toList();
    }

    /** A header of all that was told with a key on a topic so far, where it is there. */
    public List<String> headers(String topic, UUID key, String name) {
        return records(topic).stream()
                .filter(record -> key.toString().equals(record.key()))
                .map(record -> header(record, name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        var settings = new HashMap<>(TestPlatform.kafka());
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<String, byte[]>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
