package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.konbit.outbox.OutboxTestApplication.Heard;
import org.konbit.outbox.testing.TestPlatform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a topic may hold beside what a consumer knows. Two consumers read it: one of {@code .v1} and one of
 * {@code .v2} of the same event, as two instances of different age would; they are functions of one process here, and
 * no real event has a second version yet.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = {OutboxTestApplication.class, MixedTopicMessagingTests.Newer.class},
        properties = {
            "spring.cloud.function.definition=collectivesPeople;newer",
            "spring.cloud.stream.bindings.newer-in-0.destination=${konbit.kafka.topic-prefix}collectives.people",
            "spring.cloud.stream.bindings.newer-in-0.group=${konbit.kafka.topic-prefix}campaigns-service.newer"
        })
@ContextConfiguration(initializers = TestPlatform.class)
class MixedTopicMessagingTests {
    private static final Logger log = LoggerFactory.getLogger(MixedTopicMessagingTests.class);
    private static final String V1 = OutboxTestApplication.TYPE;
    private static final String V2 = "konbit.test.counted.v2";
    private static final int GOOD = 10_000;
    private static final int EACH_NTH_IS_BAD = 10;

    @Autowired
    Heard older;

    @Autowired
    Newer newer;

    @Autowired
    EventProducers producers;

    @Autowired
    KonbitKafkaProperties topics;

    @Autowired
    KafkaProperties kafka;

    /** What a breaking change looks like: the count has another name and form. */
    record CountedAnew(String id, String total) {}

    /** Reads the second version, and leaves the first to others. */
    @TestConfiguration
    static class Newer {
        final Queue<Received<CountedAnew>> counted = new ConcurrentLinkedQueue<>();

        @Bean
        Consumer<Message<List<byte[]>>> newer(EventReader reader) {
            return reader.of(OutboxTestApplication.TOPIC)
                    .batch(V2, CountedAnew.class, counted::addAll)
                    .build();
        }
    }

    @Test
    void events_of_two_versions_side_by_side_are_each_handled_once_by_old_and_new() {
        var id = Ids.next().toString();
        int before = letters().size();
        try (var producer = producers.open()) {
            for (int count = 100; count < 600; count++) {
                send(
                        producer,
                        id,
                        V1,
                        "{\"id\":\"%s\",\"count\":%d,\"unknown\":{\"to\":\"all\"}}".formatted(id, count));
                send(producer, id, V2, "{\"id\":\"%s\",\"total\":\"%d\",\"unknown\":[1]}".formatted(id, count));
                if (count % 50 == 0) send(producer, id, "konbit.test.never-heard-of.v1", "not even JSON");
            }
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(older.of(id)).hasSize(500);
            assertThat(newer.counted)
                    .filteredOn(event -> event.key().equals(id))
                    .hasSize(500);
        });
        assertThat(older.of(id)).extracting(Received::type).containsOnly(V1);
        assertThat(older.of(id))
                .extracting(event -> event.data().count())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(newer.counted)
                .filteredOn(event -> event.key().equals(id))
                .extracting(event -> event.data().total())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(letters()).hasSize(before);
    }

    @Test
    void a_thousand_that_cannot_be_decoded_hold_up_none_of_ten_thousand_good_ones() {
        var alone = handled(0);
        int before = letters().size();
        var among = handled(EACH_NTH_IS_BAD);
        log.info(
                "{} good records took {} ms alone and {} ms among {} bad ones, {} times as long",
                GOOD,
                alone.toMillis(),
                among.toMillis(),
                GOOD / EACH_NTH_IS_BAD,
                String.format("%.2f", (double) among.toMillis() / alone.toMillis()));

        var letters = await().atMost(Duration.ofSeconds(60))
                .until(this::letters, all -> all.size() >= before + GOOD / EACH_NTH_IS_BAD);
        var bad = letters.subList(before, letters.size());
        assertThat(bad).allSatisfy(letter -> {
            assertThat(header(letter, DeadLetters.REASON)).isEqualTo("can't be decoded");
            assertThat(header(letter, DeadLetters.ERROR)).isNotBlank();
            assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo(topic());
            assertThat(header(letter, DeadLetters.PARTITION)).matches("\\d+");
            assertThat(header(letter, DeadLetters.OFFSET)).matches("\\d+");
            assertThat(header(letter, CloudEvents.TYPE)).isEqualTo(V1);
            assertThat(text(letter.value())).startsWith("{\"count\":");
        });
        assertThat(bad)
                .hasSize(GOOD / EACH_NTH_IS_BAD)
                .extracting(letter -> text(letter.value()))
                .doesNotHaveDuplicates();
        replayMended(bad);
    }

    /** As an operator does once the fault is mended: the same records again, now readable. */
    private void replayMended(List<ConsumerRecord<byte[], byte[]>> letters) {
        var id = text(letters.getFirst().key());
        try (var producer = producers.open()) {
            for (var letter : letters) send(producer, id, header(letter, CloudEvents.TYPE), text(letter.value()) + "}");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> handledOf(id).size() == GOOD + letters.size());
    }

    /** How long it takes until all good ones are handled. */
    private Duration handled(int eachNthIsBad) {
        var id = Ids.next().toString();
        long began = System.nanoTime();
        try (var producer = producers.open()) {
            for (int i = 1; i <= GOOD; i++) {
                send(producer, id, V1, "{\"id\":\"%s\",\"count\":%d}".formatted(id, 100 + i));
                if (eachNthIsBad > 0 && i % eachNthIsBad == 0) {
                    send(producer, id, V1, "{\"count\":" + i);
                }
            }
        }
        await().atMost(Duration.ofSeconds(120)).until(() -> handledOf(id).size() == GOOD);
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(handledOf(id))
                .extracting(event -> event.data().count())
                .isSorted()
                .doesNotHaveDuplicates();
        return took;
    }

    /** In the order of their first time: partitions that change hands are read again from where they were committed. */
    private Collection<Received<Thing.Counted>> handledOf(String id) {
        var each = new LinkedHashMap<UUID, Received<Thing.Counted>>();
        for (var event : older.of(id)) each.putIfAbsent(event.id(), event);
        return each.values();
    }

    private void send(Producer<byte[], byte[]> producer, String key, String type, String body) {
        var sent = new ProducerRecord<>(topic(), bytes(key), bytes(body));
        header(sent.headers(), CloudEvents.ID, Ids.next().toString());
        header(sent.headers(), CloudEvents.TYPE, type);
        header(sent.headers(), CloudEvents.SUBJECT, key);
        header(sent.headers(), CloudEvents.AGGREGATE_VERSION, "1");
        header(sent.headers(), CloudEvents.TIME, "2026-05-01T09:00:00Z");
        producer.send(sent);
    }

    private String topic() {
        return topics.topicPrefix() + OutboxTestApplication.TOPIC;
    }

    /** All dead letters that there are now; what was read twice was set aside twice, and is here once. */
    private List<ConsumerRecord<byte[], byte[]>> letters() {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        var all = new LinkedHashMap<String, ConsumerRecord<byte[], byte[]>>();
        try (var reader = new KafkaConsumer<byte[], byte[]>(settings)) {
            var name = topic() + ".dead-letters.campaigns-service";
            var partitions = reader.partitionsFor(name).stream()
                    .map(one -> new TopicPartition(name, one.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (var letter : reader.poll(Duration.ofMillis(100)))
                    all.putIfAbsent(header(letter, CloudEvents.ID), letter);
            }
        }
        return List.copyOf(all.values());
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var found = record.headers().lastHeader(name);
        return found == null ? "" : text(found.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
