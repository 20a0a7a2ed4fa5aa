package org.konbit.outbox;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class TopicFiguresTests {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asks_again_after_a_fault_that_is_not_the_brokers() {
        var kafka = new KafkaProperties() {
            @Override
            public Map<String, Object> buildAdminProperties() {
                asked.incrementAndGet();
                throw new IllegalStateException("a client that closes");
            }
        };
        var figures = new TopicFigures(kafka, "", "campaigns-service", Duration.ofMillis(1), new SimpleMeterRegistry());
        figures.start();
        try {
            await().until(() -> asked.get() > 2);
        } finally {
            figures.stop();
        }
    }
}
