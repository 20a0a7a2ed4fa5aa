package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.TransactionSystemException;

class TopicReaderTests {
    private static final String TYPE = "konbit.test.counted.v1";
    private static final List<Duration> WAITS = List.of(Duration.ofMillis(1), Duration.ofMillis(1));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private MockProducer<byte[], byte[]> broker = broker(true);
    private final DeadLetters deadLetters = new DeadLetters(() -> broker, "", "readers", meters);
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T09:00:02Z"), ZoneOffset.UTC);
    private final TopicReader reader =
            new TopicReader("tests", deadLetters, WAITS, new EventAges(meters, clock, "tests"));
    private final Map<Integer, Integer> tries = new HashMap<>();

    record Counted(int count) {}

    static Stream<RuntimeException> faults_of_the_machine() {
        return Stream.of(
                new DataAccessResourceFailureException("translated"),
                new MongoSocketReadException("of the driver", new ServerAddress()),
                new MongoTimeoutException("of the driver"),
                new IllegalStateException("within another", new MongoTimeoutException("of the driver")),
                new TransactionSystemException("of a commit"));
    }

    @ParameterizedTest
    @MethodSource("faults_of_the_machine")
    void leaves_all_for_later_when_the_machine_is_at_fault(RuntimeException fault) {
        on(event -> {
            throw fault;
        });

        assertThatThrownBy(() -> reader.accept(group(3))).isSameAs(fault);

        assertThat(broker.history()).isEmpty();
    }

    @Test
    void tries_a_failing_record_three_times_and_goes_on_with_the_others() {
        var handled = new ArrayList<Integer>();
        on(event -> {
            tries.merge(event.data().count(), 1, Integer::sum);
            if (event.data().count() == 2) throw new IllegalArgumentException("two");
            handled.add(event.data().count());
        });

        reader.accept(group(4));

        assertThat(handled).endsWith(3, 4).contains(1).doesNotContain(2);
        // Once with its group, then thrice alone.
        assertThat(tries).containsEntry(2, 4);
        assertThat(setAside()).containsExactly("{\"count\":2} can't be handled");
    }

    @Test
    void waits_for_some_of_a_group_that_fails_as_a_whole_and_not_for_each() {
        on(event -> {
            tries.merge(event.data().count(), 1, Integer::sum);
            throw new IllegalArgumentException("always");
        });

        reader.accept(group(500));

        assertThat(setAside()).hasSize(500).allMatch(letter -> letter.endsWith("can't be handled"));
        assertThat(tries.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1 + 20 * 3 + 480);
    }

    @Test
    void sends_all_dead_letters_of_a_group_before_it_waits_for_the_last_of_them() {
        broker = broker(false);
        on(event -> {});

        var reading = CompletableFuture.runAsync(() -> reader.accept(group(undecodable(100))));

        await().until(() -> broker.history().size() == 100);
        for (int stored = 0; stored < 100; stored++) {
            assertThat(reading).as("after %d are stored", stored).isNotDone();
            broker.completeNext();
        }
        await().until(reading::isDone);
        assertThat(reading).isCompleted();
        assertThat(counted()).isEqualTo(100);
    }

    @Test
    void leaves_all_for_later_when_one_dead_letter_of_many_cannot_be_stored() {
        broker = broker(false);
        on(event -> {});

        var reading = CompletableFuture.runAsync(() -> reader.accept(group(undecodable(100))));

        await().until(() -> broker.history().size() == 100);
        for (int sent = 0; sent < 100; sent++) {
            if (sent == 42) broker.errorNext(new TimeoutException("no acknowledgement"));
            else broker.completeNext();
        }
        assertThatThrownBy(reading::join).hasCauseInstanceOf(DataAccessResourceFailureException.class);
        assertThat(counted()).isEqualTo(99);
    }

    @Test
    void sends_no_further_dead_letter_when_the_broker_is_away() {
        var sent = new AtomicInteger();
        broker = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> letter, Callback stored) {
                var away = new TimeoutException("no broker");
                sent.incrementAndGet();
                stored.onCompletion(null, away);
                return CompletableFuture.failedFuture(away);
            }
        };
        on(event -> {});

        assertThatThrownBy(() -> reader.accept(group(undecodable(100))))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(sent).hasValue(1);
    }

    @Test
    void counts_the_age_of_each_event_once_when_it_was_handled() {
        on(event -> {
            if (event.data().count() == 2) throw new IllegalArgumentException("always");
            if (event.data().count() == 3 && tries.putIfAbsent(3, 1) == null)
                throw new IllegalArgumentException("once");
        });

        reader.accept(group(3));

        var ages = meters.get(EventAges.NAME).tag("topic", "tests").timer();
        assertThat(ages.count()).isEqualTo(2);
        assertThat(ages.totalTime(TimeUnit.SECONDS)).isEqualTo(4);
    }

    @Test
    void handles_each_event_as_part_of_its_trace() {
        var said = new ArrayList<String>();
        reader.handleEach(TYPE, Counted.class, event -> said.add(MDC.get("eventId") + " " + Traces.current()));
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var headers = new HashMap<>(headers());
        headers.put(CloudEvents.TRACE_PARENT, bytes(trace));

        reader.accept(group(2, headers));

        assertThat(said).hasSize(2).containsOnly(headers.get(CloudEvents.ID) + " " + trace);
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        assertThat(broker.history()).isEmpty();
    }

    private void on(Consumer<Received<Counted>> handler) {
        reader.handle(TYPE, Counted.class, all -> all.forEach(handler));
    }

    private static Message<List<byte[]>> group(int records) {
        return group(records, headers());
    }

    private static Message<List<byte[]>> group(int records, Map<String, Object> headers) {
        return group(
                IntStream.rangeClosed(1, records)
                        .mapToObj(count -> bytes("{\"count\":%d}".formatted(count)))
                        .toList(),
                headers);
    }

    private static Message<List<byte[]>> group(List<byte[]> bodies) {
        return group(bodies, headers());
    }

    private static List<byte[]> undecodable(int records) {
        return repeated(records, bytes("{\"count\":"));
    }

    private static Message<List<byte[]>> group(List<byte[]> bodies, Map<String, Object> headers) {
        int records = bodies.size();
        return MessageBuilder.withPayload(bodies)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, repeated(records, headers))
                .setHeader(KafkaHeaders.RECEIVED_KEY, repeated(records, bytes("key")))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, repeated(records, 0))
                .setHeader(KafkaHeaders.OFFSET, repeated(records, 0L))
                .build();
    }

    private static MockProducer<byte[], byte[]> broker(boolean answersByItself) {
        return new MockProducer<>(answersByItself, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The body of each dead letter, and why it is one. */
    private List<String> setAside() {
        return broker.history().stream()
                .map(letter -> new String(letter.value(), StandardCharsets.UTF_8) + " "
                        + new String(
                                letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8))
                .toList();
    }

    private double counted() {
        return meters.get("konbit.dead.letters").counter().count();
    }

    private static Map<String, Object> headers() {
        return Map.of(
                CloudEvents.ID, Ids.next().toString(),
                CloudEvents.TYPE, TYPE,
                CloudEvents.SUBJECT, "key",
                CloudEvents.AGGREGATE_VERSION, "1",
                CloudEvents.TIME, "2026-05-01T09:00:00Z");
    }

    private static <T> List<T> repeated(int times, T what) {
        return IntStream.range(0, times).mapToObj(i -> what).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
