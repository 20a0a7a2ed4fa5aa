package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.konbit.outbox.OutboxTestApplication.Heard;
import org.konbit.outbox.OutboxTestApplication.Pair;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestPlatform.class)
class OutboxMessagingTests {
    @Autowired
    Things things;

    @Autowired
    Pair pair;

    @Autowired
    Heard heard;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    EventProducers producers;

    @Autowired
    KonbitKafkaProperties topics;

    @Autowired
    ConsumersHealth consumers;

    @Autowired
    KafkaProperties kafka;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MeterRegistry meters;

    private final String id = Ids.next().toString();

    @Test
    void publishes_what_was_saved_and_then_removes_it() {
        var thing = things.save(new Thing(id).count().count());

        assertThat(thing.version()).isEqualTo(1);
        assertThat(thing.unpublished()).isEmpty();
        await().untilAsserted(() -> assertThat(heard.of(id))
                .extracting(event -> event.data().count())
                .containsExactly(1, 2));
        var first = heard.of(id).getFirst();
        assertThat(first.type()).isEqualTo(OutboxTestApplication.TYPE);
        assertThat(first.subject()).isEqualTo(id);
        assertThat(first.aggregateVersion()).isEqualTo(1);
        assertThat(first.id().version()).isEqualTo(7);
        awaitNothingWaits(id);
    }

    @Test
    void keeps_state_and_version_when_nothing_happened() {
        things.save(new Thing(id).countSilently());
        var again = things.save(load(id).countSilently());

        assertThat(again.version()).isEqualTo(2);
        assertThat(load(id).counted()).isEqualTo(2);
        assertThat(stored(id)).doesNotContainKey(Outbox.FIELD);
    }

    @Test
    void refuses_a_stale_copy_and_a_second_of_the_same_id() {
        things.save(new Thing(id).count());
        var mine = load(id);
        var theirs = load(id);
        things.save(theirs.count());

        assertThatThrownBy(() -> things.save(mine.count())).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(mine.version()).isEqualTo(1);
        assertThat(mine.unpublished()).hasSize(1);
        assertThatThrownBy(() -> things.save(new Thing(id).count())).isInstanceOf(DuplicateKeyException.class);
        assertThat(load(id).counted()).isEqualTo(2);
    }

    @Test
    void publishes_each_event_of_a_busy_aggregate_once_and_in_order() throws Exception {
        things.save(new Thing(id).count());
        Callable<Integer> writer = () -> {
            int lost = 0;
            for (int done = 0; done < 50; ) {
                try {
                    var thing = load(id);
                    if (thing.counted() == 12) thing.countSilently();
                    things.save(thing.count());
                    done++;
                } catch (OptimisticLockingFailureException anotherWasFirst) {
                    lost++;
                }
            }
            return lost;
        };
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.invokeAll(List.of(writer, writer, writer, writer))
                    .forEach(result -> assertThat(result).isDone());
        }

        var expected =
                IntStream.rangeClosed(1, 202).filter(n -> n != 13).boxed().toList();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard.of(id)).hasSize(expected.size()));
        assertThat(heard.of(id)).extracting(event -> event.data().count()).containsExactlyElementsOf(expected);
        awaitNothingWaits(id);
    }

    @Test
    void saves_many_new_and_changed_ones_together() {
        var known = Stream.generate(() -> things.save(new Thing(Ids.next().toString()).count()))
                .limit(20)
                .toList();
        var fresh = Stream.generate(() -> new Thing(Ids.next().toString()).count())
                .limit(20)
                .toList();
        var all =
                Stream.concat(known.stream().map(Thing::count), fresh.stream()).toList();

        things.saveAll(all);
        things.saveAll(all.stream().map(Thing::count).toList());

        await().untilAsserted(() -> {
            for (var thing : known)
                assertThat(heard.of(thing.id()))
                        .extracting(e -> e.data().count())
                        .containsExactly(1, 2, 3);
            for (var thing : fresh)
                assertThat(heard.of(thing.id()))
                        .extracting(e -> e.data().count())
                        .containsExactly(1, 2);
        });
        for (var thing : all) awaitNothingWaits(thing.id());
    }

    @Test
    void a_bulk_write_with_a_stale_one_says_so_and_still_publishes_the_others() {
        var stale = things.save(new Thing(id).count());
        things.save(load(id).count());
        var other = new Thing(Ids.next().toString()).count();

        assertThatThrownBy(() -> things.saveAll(List.of(stale.count(), other)))
                .isInstanceOf(OptimisticLockingFailureException.class);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard.of(other.id())).hasSize(1));
    }

    @Test
    void publishes_after_the_commit_and_nothing_after_a_rollback() {
        var other = Ids.next().toString();
        things.save(new Thing(id).count());
        things.save(new Thing(other).count());

        assertThatThrownBy(() -> pair.count(id, other, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        pair.count(id, other, () -> {});

        await().untilAsserted(() -> {
            assertThat(heard.of(id)).extracting(e -> e.data().count()).containsExactly(1, 2);
            assertThat(heard.of(other)).extracting(e -> e.data().count()).containsExactly(1, 2);
        });
    }

    @Test
    void begins_a_transaction_again_that_another_write_came_between() {
        var other = Ids.next().toString();
        things.save(new Thing(id).count());
        things.save(new Thing(other).count());
        var attempts = new AtomicInteger();

        pair.count(id, other, () -> {
            if (attempts.incrementAndGet() == 1) writeBeside(id);
        });

        assertThat(attempts).hasValueGreaterThan(1);
        await().untilAsserted(() -> {
            assertThat(heard.of(id)).extracting(e -> e.data().count()).containsExactly(1, 2, 3);
            assertThat(heard.of(other)).extracting(e -> e.data().count()).containsExactly(1, 2);
        });
    }

    @Test
    void leaves_a_conflict_to_the_caller_when_its_patience_is_over() {
        things.save(new Thing(id).count());
        var attempts = new AtomicInteger();
        var impatient = new RetriedTransactions(transactions, Duration.ZERO);

        assertThatThrownBy(() -> impatient.doing(() -> {
                    attempts.incrementAndGet();
                    var thing = load(id);
                    writeBeside(id);
                    return things.save(thing.count());
                }))
                .rootCause()
                .isInstanceOfSatisfying(
                        MongoException.class,
                        conflict -> assertThat(conflict.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL))
                                .isTrue());

        assertThat(attempts).hasValue(1);
        assertThat(load(id).counted()).isEqualTo(2);
    }

    @Test
    void sweeps_what_a_crash_left_behind_and_finds_it_by_the_index() {
        leaveBehind(Instant.now().minusSeconds(60));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard.of(id)).hasSize(1));
        awaitNothingWaits(id);
        var plan = mongo.getCollection("things")
                .find(new Document(Outbox.FIELD, new Document("$exists", true))
                        .append(
                                Outbox.FIELD + ".0.at",
                                new Document("$gte", Instant.EPOCH).append("$lte", Instant.now())))
                .sort(new Document(Outbox.FIELD + ".0.at", 1))
                .explain();
        assertThat(plan.toJson()).contains("outbox-first").doesNotContain("COLLSCAN", "\"SORT\"");
    }

    @Test
    void sweeps_more_than_the_relay_takes_at_once_each_once() {
        var since = Instant.now().minusSeconds(60);
        var left = Stream.generate(() -> Ids.next().toString()).limit(7_000).toList();
        mongo.getCollection("things")
                .insertMany(left.stream().map(thing -> leftBehind(thing, since)).toList());

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        mongo.getCollection("things").countDocuments(new Document(Outbox.FIELD + ".at", since)) == 0);

        var keys = new HashSet<>(left);
        await().untilAsserted(() -> assertThat(heard.counted)
                .extracting(Received::key)
                .filteredOn(keys::contains)
                .hasSize(left.size())
                .doesNotHaveDuplicates());
    }

    @Test
    void puts_the_undecodable_and_the_failing_aside_and_goes_on() {
        var bad = Ids.next().toString();
        try (var producer = producers.open()) {
            var topic = topics.topicPrefix() + OutboxTestApplication.TOPIC;
            producer.send(new ProducerRecord<>(topic, bytes(bad), bytes("no event at all")));
        }
        var unlucky = new Thing(id);
        for (int i = 0; i < 14; i++) unlucky.count();
        things.save(unlucky);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard.of(id))
                        .extracting(event -> event.data().count())
                        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14));
        var reasons = new HashMap<String, String>();
        try (var reader = deadLetters()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                reader.poll(Duration.ofMillis(100)).forEach(letter -> reasons.put(text(letter.key()), reason(letter)));
                return reasons.keySet().containsAll(Set.of(bad, id));
            });
        }
        assertThat(reasons).isEqualTo(Map.of(bad, "can't be decoded", id, "can't be handled"));
    }

    @Test
    void publishes_an_event_as_large_as_a_request_may_be() throws Exception {
        var text = "pye mango ".repeat(110_000);
        var topic = topics.topicPrefix() + OutboxTestApplication.TOPIC;
        try (var producer = producers.open()) {
            var stored = producer.send(new ProducerRecord<>(topic, bytes(id), bytes(text)));
            assertThat(stored.get().serializedValueSize()).isGreaterThan(1024 * 1024);
        }
    }

    @Test
    void tells_of_tombstones() {
        try (var producer = producers.open()) {
            var topic = topics.topicPrefix() + OutboxTestApplication.TOPIC;
            producer.send(new ProducerRecord<>(topic, bytes(id), null));
        }
        await().untilAsserted(() -> assertThat(heard.gone).contains(id));
    }

    @Test
    void measures_how_long_the_oldest_event_has_been_waiting() {
        leaveBehind(Instant.now().minusSeconds(3));

        await().untilAsserted(() -> assertThat(waitingSeconds()).isGreaterThanOrEqualTo(3));
        await().untilAsserted(() -> assertThat(waitingSeconds()).isZero());
    }

    @Test
    void measures_how_far_a_topic_is_read_also_while_nobody_reads_it() throws Exception {
        var topic = topics.topicPrefix() + "collectives.events";
        var group = topics.topicPrefix() + "campaigns-service.collectives.events";
        try (var producer = producers.open();
                var admin = Admin.create(kafka.buildAdminProperties())) {
            for (int i = 0; i < 3; i++)
                producer.send(new ProducerRecord<>(topic, 0, bytes(id), bytes("{}")))
                        .get();
            readUpTo(admin, group, new TopicPartition(topic, 0), 1);
            await().untilAsserted(() -> assertThat(lag("collectives.events")).isEqualTo(2));
            readUpTo(admin, group, new TopicPartition(topic, 0), 3);
            await().untilAsserted(() -> assertThat(lag("collectives.events")).isZero());
        }
    }

    private static void readUpTo(Admin admin, String group, TopicPartition partition, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private double lag(String topic) {
        return ofTopic("konbit.consumer.lag", topic);
    }

    /** No number until the broker was asked. */
    private double ofTopic(String figure, String topic) {
        var gauge = meters.find(figure).tag("topic", topic).gauge();
        return gauge == null ? Double.NaN : gauge.value();
    }

    @Test
    void counts_the_dead_letters_until_they_are_removed() throws Exception {
        var topic = topics.topicPrefix() + "notifications.events.dead-letters.campaigns-service";
        try (var producer = producers.open();
                var admin = Admin.create(kafka.buildAdminProperties())) {
            producer.send(new ProducerRecord<>(topic, bytes(id), bytes("{}"))).get();
            await().untilAsserted(() -> assertThat(ofTopic("konbit.dead.letters.waiting", "notifications.events"))
                    .isEqualTo(1));
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
            await().untilAsserted(() -> assertThat(ofTopic("konbit.dead.letters.waiting", "notifications.events"))
                    .isZero());
        }
    }

    @Test
    void is_healthy_once_its_consumers_have_partitions() {
        await().untilAsserted(() ->
                assertThat(consumers.health().getStatus().getCode()).isEqualTo("UP"));
    }

    /** Outside the transaction of this thread. */
    private void writeBeside(String thing) {
        CompletableFuture.runAsync(() -> things.save(load(thing).count())).join();
    }

    private Thing load(String thing) {
        return things.findById(thing).orElseThrow();
    }

    /** As a crash does between the write and the publication. */
    private void leaveBehind(Instant writtenAt) {
        mongo.getCollection("things").insertOne(leftBehind(id, writtenAt));
    }

    private static Document leftBehind(String thing, Instant writtenAt) {
        var event = new StoredEvent(
                Ids.next(),
                OutboxTestApplication.TOPIC,
                thing,
                OutboxTestApplication.TYPE,
                thing,
                1,
                writtenAt,
                null,
                bytes("{\"id\":\"%s\",\"count\":1}".formatted(thing)));
        return new Document("_id", thing)
                .append("_class", "thing")
                .append("version", 1L)
                .append("count", 1)
                .append(Outbox.FIELD, List.of(event.toDocument()));
    }

    private double waitingSeconds() {
        return meters.get("konbit.outbox.oldest").gauge().value();
    }

    private Document stored(String thing) {
        return mongo.getCollection("things")
                .find(new Document("_id", thing))
                .into(new ArrayList<>())
                .getFirst();
    }

    private void awaitNothingWaits(String thing) {
        await().untilAsserted(() ->
                assertThat(stored(thing)).doesNotContainKey(Outbox.FIELD).doesNotContainKey(Outbox.FILLED_BY));
    }

    private KafkaConsumer<byte[], byte[]> deadLetters() {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("auto.offset.reset", "earliest");
        var reader = new KafkaConsumer<byte[], byte[]>(settings);
        reader.assign(List.of(new TopicPartition(
                topics.topicPrefix() + OutboxTestApplication.TOPIC + ".dead-letters.campaigns-service", 0)));
        reader.seekToBeginning(reader.assignment());
        return reader;
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return text(letter.headers().lastHeader(DeadLetters.REASON).value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
