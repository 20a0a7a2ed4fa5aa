package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private final DeadLetters deadLetters = mock(DeadLetters.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
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

        verifyNoInteractions(deadLetters);
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
        verify(deadLetters).add(eq("tests"), any(), eq("can't be handled"), any());
    }

    @Test
    void waits_for_some_of_a_group_that_fails_as_a_whole_and_not_for_each() {
        on(event -> {
            tries.merge(event.data().count(), 1, Integer::sum);
            throw new IllegalArgumentException("always");
        });

        reader.accept(group(500));

        verify(deadLetters, times(500)).add(eq("tests"), any(), eq("can't be handled"), any());
        assertThat(tries.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1 + 20 * 3 + 480);
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
        verifyNoInteractions(deadLetters);
    }

    private void on(Consumer<Received<Counted>> handler) {
        reader.handle(TYPE, Counted.class, all -> all.forEach(handler));
    }

    private static Message<List<byte[]>> group(int records) {
        return group(records, headers());
    }

    private static Message<List<byte[]>> group(int records, Map<String, Object> headers) {
        var bodies = IntStream.rangeClosed(1, records)
                .mapToObj(count -> bytes("{\"count\":%d}".formatted(count)))
                .toList();
        return MessageBuilder.withPayload(bodies)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, repeated(records, headers))
                .setHeader(KafkaHeaders.RECEIVED_KEY, repeated(records, bytes("key")))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, repeated(records, 0))
                .setHeader(KafkaHeaders.OFFSET, repeated(records, 0L))
                .build();
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
