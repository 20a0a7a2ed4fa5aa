package org.konbit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;

/** Puts what a consumer can't use where an operator finds it, with the reason: {@code <topic>.dead-letters.<service>}. */
public class DeadLetters implements DisposableBean {
    public static final String REASON = "konbit_deadletter_reason";
    public static final String ERROR = "konbit_deadletter_error";
    public static final String TOPIC = "konbit_deadletter_topic";
    public static final String PARTITION = "konbit_deadletter_partition";
    public static final String OFFSET = "konbit_deadletter_offset";
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int ERROR_LENGTH = 500;

    private final EventProducers producers;
    private final String prefix;
    private final String service;
    private final Counter counter;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetters(EventProducers producers, String prefix, String service, MeterRegistry meters) {
        this.producers = producers;
        this.prefix = prefix;
        this.service = service;
        this.counter = Counter.builder("konbit.dead.letters")
                .description("Records that this service could not use")
                .register(meters);
    }

    /**
     * Adds a record and waits until the broker has it.
     *
     * @param topic where it was read, without the platform's prefix
     * @param headers those it came with; more are added to them
     */
    public void add(
            String topic,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            int partition,
            long offset,
            String reason,
            Exception error) {
        var letters = of(topic);
        letters.add(key, value, headers, partition, offset, reason, error);
        letters.awaitStored();
    }

    /** For records that were read together: whoever adds some must wait for them before any of these is committed. */
    Letters of(String topic) {
        return new Letters(topic);
    }

    /** Letters on their way to the broker, for the use of one thread. */
    final class Letters {
        private final String topic;
        private final String name;
        private final List<Future<RecordMetadata>> sent = new ArrayList<>();
        private volatile @Nullable Exception failure;

        private Letters(String topic) {
            this.topic = topic;
            this.name = "%s%s.dead-letters.%s".formatted(prefix, topic, service);
        }

        void add(Incoming incoming, String reason, RuntimeException error) {
            var headers = new RecordHeaders();
            incoming.headers().forEach((name, value) -> {
                if (value instanceof byte[] bytes) headers.add(name, bytes);
                else if (value instanceof String text) header(headers, name, text);
            });
            add(
                    incoming.key().getBytes(StandardCharsets.UTF_8),
                    incoming.value(),
                    headers,
                    incoming.partition(),
                    incoming.offset(),
                    reason,
                    error);
        }

        void add(
                byte @Nullable [] key,
                byte @Nullable [] value,
                Headers headers,
                int partition,
                long offset,
                String reason,
                Exception error) {
            header(headers, REASON, reason);
            header(headers, ERROR, shortened(error.toString()));
            header(headers, TOPIC, prefix + topic);
            header(headers, PARTITION, Integer.toString(partition));
            header(headers, OFFSET, Long.toString(offset));
            sent.add(opened().send(new ProducerRecord<>(name, null, key, value, headers), (stored, refusal) -> {
                if (refusal != null) {
                    failure = refusal;
                    return;
                }
                counter.increment();
                log.warn("Record {}-{}@{} {} and is in {}", topic, partition, offset, reason, name);
            }));
            // Without a broker each further one would wait for it anew.
            if (failure != null) throw notStored(failure);
        }

        /** Fails when one of them is not stored: then all records of the group are to be read again. */
        void awaitStored() {
            try {
                for (var letter : sent) letter.get(30, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw notStored(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notStored(e);
            }
        }

        private DataAccessResourceFailureException notStored(@Nullable Exception why) {
            return new DataAccessResourceFailureException("A dead letter could not be stored in " + name, why);
        }
    }

    private synchronized Producer<byte[], byte[]> opened() {
        if (producer == null) producer = producers.open();
        return producer;
    }

    @Override
    public synchronized void destroy() {
        if (producer != null) producer.close();
    }

    private static String shortened(String text) {
        return text.length() <= ERROR_LENGTH ? text : text.substring(0, ERROR_LENGTH);
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
