package org.konbit.outbox;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
 * respectively, so that neither holds up the records behind it; a group is done when all its letters are stored. When
 * the database is away nothing is at fault with the record: then the whole group is left unacknowledged, and comes
 * again.
 */
class TopicReader implements Consumer<Message<List<byte[]>>> {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);

    private final String topic;
    private final DeadLetters deadLetters;
    private final List<Duration> waits;
    private final EventAges ages;
    private final Map<String, Handler<?>> handlers = new HashMap<>();
    private @Nullable Consumer<List<String>> tombstones;

    /** @param waits before each further try of a record that failed */
    TopicReader(String topic, DeadLetters deadLetters, List<Duration> waits, EventAges ages) {
        this.topic = topic;
        this.deadLetters = deadLetters;
        this.waits = waits;
        this.ages = ages;
    }

    <T> void handle(String type, Class<T> data, Consumer<List<Received<T>>> handler) {
        add(type, new Handler<>(data, handler, false));
    }

    <T> void handleEach(String type, Class<T> data, Consumer<Received<T>> handler) {
        add(type, new Handler<T>(data, all -> all.forEach(handler), true));
    }

    private void add(String type, Handler<?> handler) {
        var before = handlers.put(type, handler);
        if (before != null) throw new IllegalStateException("Two handlers of %s on %s".formatted(type, topic));
    }

    String topic() {
        return topic;
    }

    /** What is made of events, by their type. */
    Map<String, Class<?>> reads() {
        var reads = new TreeMap<String, Class<?>>();
        handlers.forEach((type, handler) -> reads.put(type, handler.data));
        return reads;
    }

    void handleTombstones(Consumer<List<String>> handler) {
        tombstones = handler;
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        var patience = new Patience(waits);
        var letters = deadLetters.of(topic);
        Run run = null;
        for (var entry : Incoming.allOf(message)) {
            var read = read(entry, letters);
            if (read == null) continue;
            if (run != null && !run.takes(read)) {
                run.finish();
                run = null;
            }
            if (run == null) run = new Run(read.handler, patience, letters);
            run.add(read);
        }
        if (run != null) run.finish();
        letters.awaitStored();
    }

    private @Nullable Read read(Incoming incoming, DeadLetters.Letters letters) {
        try {
            if (incoming.isTombstone()) {
                return tombstones == null ? null : new Read(incoming, null, incoming.key());
            }
            var handler = handlers.get(incoming.type());
            return handler == null ? null : new Read(incoming, handler, handler.decode(incoming));
        } catch (RuntimeException e) {
            letters.add(incoming, "can't be decoded", e);
            return null;
        }
    }

    private record Handler<T>(Class<T> data, Consumer<List<Received<T>>> consumer, boolean oneByOne) {
        Received<T> decode(Incoming incoming) {
            var body = EventJson.mapper().readValue(incoming.body(), data);
            if (body == null) throw new IllegalArgumentException("The body is null");
            return incoming.received(body);
        }

        /** Safe: what a run holds was decoded by this very handler. */
        @SuppressWarnings("unchecked")
        void call(List<Read> reads) {
            consumer.accept(new ArrayList<>(
                    reads.stream().map(read -> (Received<T>) read.value).toList()));
        }
    }

    private record Read(Incoming incoming, @Nullable Handler<?> handler, Object value) {}

    /** Records that follow each other and go to the same handler. */
    private final class Run {
        private final @Nullable Handler<?> handler;
        private final Patience patience;
        private final DeadLetters.Letters letters;
        private final List<Read> reads = new ArrayList<>();

        Run(@Nullable Handler<?> handler, Patience patience, DeadLetters.Letters letters) {
            this.handler = handler;
            this.patience = patience;
            this.letters = letters;
        }

        boolean takes(Read read) {
            return read.handler == handler;
        }

        void add(Read read) {
            reads.add(read);
        }

        void finish() {
            if (handler != null && handler.oneByOne) {
                reads.forEach(this::finishAlone);
                return;
            }
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
            var waiting = Collections.<Duration>emptyIterator();
            for (boolean first = true; ; first = false) {
                try {
                    callAlone(read);
                    return;
                } catch (RuntimeException e) {
                    if (isOfTheMachine(e)) throw e;
                    if (first) waiting = patience.waits().iterator();
                    if (!waiting.hasNext()) {
                        letters.add(read.incoming, "can't be handled", e);
                        return;
                    }
                    pause(waiting.next());
                }
            }
        }

        private void call(List<Read> some) {
            if (handler != null) {
                handler.call(some);
                for (var read : some) if (read.value instanceof Received<?> event) ages.handled(event.time());
            } else if (tombstones != null) {
                tombstones.accept(
                        some.stream().map(Read::value).map(String.class::cast).toList());
            }
        }

        private void callAlone(Read read) {
            if (read.value instanceof Received<?> event)
                Traces.during(read.incoming.traceparent(), () -> Traces.about(event.id(), () -> call(List.of(read))));
            else call(List.of(read));
        }
    }

    /** Some adapters speak to the driver without Spring's translation, so all causes count. */
    private static boolean isOfTheMachine(RuntimeException e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessException
                        || cause instanceof RecoverableDataAccessException
                        || cause instanceof TransactionSystemException
                        || cause instanceof MongoSocketException
                        || cause instanceof MongoTimeoutException
                        || cause instanceof MongoNotPrimaryException
                        || cause instanceof MongoNodeIsRecoveringException
                        || cause instanceof MongoInterruptedException
                        || (cause instanceof MongoException mongo
                                && mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)));
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a record waited for its next try", e);
        }
    }

    /**
     * Is at an end after the first failing records of a group: were all 500 of them waited for, the broker would take
     * the consumer to be dead, and the group would come again without end.
     */
    private static final class Patience {
        private static final int RECORDS = 20;

        private final List<Duration> waits;
        private int waitedFor;

        Patience(List<Duration> waits) {
            this.waits = waits;
        }

        List<Duration> waits() {
            return waitedFor++ < RECORDS ? waits : List.of();
        }
    }
}
