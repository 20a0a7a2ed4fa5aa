package org.konbit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Makes the functions that read a service's topics. */
public final class EventReader {
    private static final List<Duration> WAITS = List.of(Duration.ofMillis(100), Duration.ofMillis(500));

    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Clock clock;

    EventReader(DeadLetters deadLetters, MeterRegistry meters, Clock clock) {
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param topic without the platform's prefix */
    public Reading of(String topic) {
        return new Reading(new TopicReader(topic, deadLetters, WAITS, new EventAges(meters, clock, topic)));
    }

    /** What is done with one topic's events. Handlers bear being called again with what they had. */
    public static final class Reading {
        private final TopicReader reader;

        private Reading(TopicReader reader) {
            this.reader = reader;
        }

        /** Events of this type, one by one, in the order of their key, each as part of its trace. */
        public <T> Reading each(String type, Class<T> data, Consumer<Received<T>> handler) {
            reader.handleEach(type, data, handler);
            return this;
        }

        /** Events of this type in the groups in which they come, so that a read model can be written in bulk. */
        public <T> Reading batch(String type, Class<T> data, Consumer<List<Received<T>>> handler) {
            reader.handle(type, data, handler);
            return this;
        }

        /** Keys of a compacted topic whose state is gone. */
        public Reading tombstones(Consumer<List<String>> handler) {
            reader.handleTombstones(handler);
            return this;
        }

        public Consumer<Message<List<byte[]>>> build() {
            return reader;
        }
    }
}
