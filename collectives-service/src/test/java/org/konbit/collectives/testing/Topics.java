package org.konbit.collectives.testing;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.konbit.outbox.CloudEvents;
import org.konbit.outbox.EventJson;
import org.konbit.outbox.Ids;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the service has published. */
@TestComponent
public class Topics {
    private final String prefix;

    Topics(@Value("${konbit.kafka.topic-prefix}") String prefix) {
        this.prefix = prefix;
    }

    /** Waits until the topic has this many events of the key, and gives all there are. */
    public List<Event> events(String topic, String key, int atLeast) {
        var seen = new ArrayList<Event>();
        try (var consumer = consumer(topic)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value() != null && key(record).equals(key)) seen.add(Event.of(record));
                }
                return seen.size() >= atLeast;
            });
        }
        return seen;
    }

    /** Waits until the last that the topic says of the key is that it is gone. */
    public void awaitGone(String topic, String key) {
        try (var consumer = consumer(topic)) {
            var said = new AtomicBoolean();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (key(record).equals(key)) said.set(record.value() == null);
                }
                return said.get();
            });
        }
    }

    /** What another service tells. */
    public void tell(String topic, String key, String type, Object data) {
        var record = new ProducerRecord<>(
                prefix + topic,
                key.getBytes(StandardCharsets.UTF_8),
                EventJson.mapper().writeValueAsBytes(data));
        Map.of(
                        CloudEvents.SPEC_VERSION,
                        "1.0",
                        CloudEvents.ID,
                        Ids.next().toString(),
                        CloudEvents.TYPE,
                        type,
                        CloudEvents.SOURCE,
                        "/test",
                        CloudEvents.SUBJECT,
                        key,
                        CloudEvents.TIME,
                        Instant.now().toString(),
                        CloudEvents.AGGREGATE_VERSION,
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer =
                new KafkaProducer<>(TestPlatform.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        var settings = TestPlatform.kafka();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(prefix + topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return consumer;
    }

    /** A published event, as any reader sees it. */
    public record Event(String key, String type, String subject, JsonNode data, String raw) {
        static Event of(ConsumerRecord<byte[], byte[]> record) {
            var raw = new String(record.value(), StandardCharsets.UTF_8);
            return new Event(
                    Topics.key(record),
                    header(record, "ce_type"),
                    header(record, "ce_subject"),
                    JsonMapper.shared().readTree(raw),
                    raw);
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }
}
