package org.konbit.campaigns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Ids;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** The other services, as far as this one sees them: what they tell, and what they hear. */
@TestComponent
public class Neighbours implements AutoCloseable {
    private final String prefix;
    private final KafkaProducer<String, @Nullable String> producer;

    Neighbours(@Value("${konbit.kafka.topic-prefix}") String prefix) {
        this.prefix = prefix;
        this.producer = new KafkaProducer<>(TestPlatform.kafka(), new StringSerializer(), new StringSerializer());
    }

    public UUID tell(String topic, String key, String type, long version, String body) {
        return tell(topic, key, type, version, Instant.now(), Ids.next(), body);
    }

    public UUID tell(
            String topic, String key, String type, long version, Instant time, UUID id, @Nullable String body) {
        var record = new ProducerRecord<>(prefix + topic, key, body == null ? null : body.replace('\'', '"'));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id.toString());
        header(record, "ce_type", type);
        header(record, "ce_source", "/test");
        header(record, "ce_subject", key);
        header(record, "ce_time", time.toString());
        header(record, "ce_aggregateversion", String.valueOf(version));
        producer.send(record);
        producer.flush();
        return id;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until this service has told it. */
    public ConsumerRecord<String, String> hear(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        return Awaitility.await("a record on " + topic)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> all(topic).stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** All that is on the topic now, in the order of each key. */
    public List<ConsumerRecord<String, String>> all(String topic) {
        var settings = new HashMap<>(TestPlatform.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    public static String headerOf(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public static boolean isOf(ConsumerRecord<String, String> record, String type, UUID key) {
        return headerOf(record, "ce_type").equals(type) && record.key().equals(key.toString());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
