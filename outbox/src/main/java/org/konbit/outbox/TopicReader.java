package org.konbit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.messaging.Message;
import org.springframework.transaction.TransactionSystemException;

/**
 * Decodes a topic's records and hands runs of one type to their handler.
 *
 * <p>What can't be decoded, and what fails every time, goes to the dead letters at once and after its tries
 * respectively, so that neither holds up the records behind it. When the database is away nothing is at fault with
 * the record: then the whole group is left unacknowledged, and comes again.
 */
class TopicReader implements Consumer<Message<List<byte[]>>> {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final List<Duration> WAITS = List.of(Duration.ofMillis(100), Duration.ofMillis(500));

    private final String topic;
    private final DeadLetters deadLetters;
    private final Map<String, Handler<?>> handlers = new HashMap<>();
    private @Nullable Consumer<List<String>> tombstones;

    TopicReader(String topic, DeadLetters deadLetters) {
        this.topic = topic;
        this.deadLetters = deadLetters;
    }

    <T> void handle(String type, Class<T> data, Consumer<List<Received<T>>> handler) {
        var before = handlers.put(type, new Handler<>(data, handler));
        if (before != null) throw new IllegalStateException("Two handlers of %s on %s".formatted(type, topic));
    }

    void handleTombstones(Consumer<List<String>> handler) {
        tombstones = handler;
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        Run run = null;
        for (var entry : Incoming.allOf(message)) {
            var read = read(entry);
            if (read == null) continue;
            if (run != null && !run.takes(read)) {
                run.finish();
                run = null;
            }
            if (run == null) run = new Run(read.handler);
            run.add(read);
        }
        if (run != null) run.finish();
    }

    private @Nullable Read read(Incoming incoming) {
        try {
            if (incoming.isTombstone()) {
                return tombstones == null ? null : new Read(incoming, null, incoming.key());
            }
            var handler = handlers.get(incoming.type());
            return handler == null ? null : new Read(incoming, handler, handler.decode(incoming));
        } catch (RuntimeException e) {
            deadLetters.add(topic, incoming, "can't be decoded", e);
            return null;
        }
    }

    private record Handler<T>(Class<T> data, Consumer<List<Received<T>>> consumer) {
        Received<T> decode(Incoming incoming) {
            var body = EventJson.mapper().readValue(incoming.body(), data);
            if (body == null) throw new IllegalArgumentException("The body is null");
            return incoming.received(body);
        }

        /** Safe: what a run holds was decoded by this very handler. */
        @SuppressWarnings("unchecked")
        void call(List<Object> received) {
            consumer.accept((List<Received<T>>) (List<?>) received);
        }
    }

    private record Read(Incoming incoming, @Nullable Handler<?> handler, Object value) {}

    /** Records that follow each other and go to the same handler. */
    private final class Run {
        private final @Nullable Handler<?> handler;
        private final List<Read> reads = new ArrayList<>();

        Run(@Nullable Handler<?> handler) {
            this.handler = handler;
        }

        boolean takes(Read read) {
            return read.handler == handler;
        }

        void add(Read read) {
            reads.add(read);
        }

        void finish() {
            try {
                call(reads);
            } catch (RuntimeException e) {
                if (isOfTheMachine(e)) throw e;
                if (reads.size() > 1)
                    log.warn("{} records of {} are done one by one: {}", reads.size(), topic, e.toString());
                reads.forEach(this::finishAlone);
            }
        }

        private void finishAlone(Read read) {
            RuntimeException last = null;
            for (int attempt = 0; attempt <= WAITS.size(); attempt++) {
                try {
                    if (attempt > 0) Thread.sleep(WAITS.get(attempt - 1));
                    call(List.of(read));
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Stopped while a record waited for its next try", e);
                } catch (RuntimeException e) {
                    if (isOfTheMachine(e)) throw e;
                    last = e;
                }
            }
            if (last != null) deadLetters.add(topic, read.incoming, "can't be handled", last);
        }

        private void call(List<Read> some) {
            var values = some.stream().map(Read::value).toList();
            if (handler != null) handler.call(new ArrayList<>(values));
            else if (tombstones != null)
                tombstones.accept(values.stream().map(String.class::cast).toList());
        }
    }

    private static boolean isOfTheMachine(RuntimeException e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof TransactionSystemException;
    }
}
