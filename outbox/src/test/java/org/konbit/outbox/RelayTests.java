package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RelayTests {
    @Test
    void does_not_wait_for_room_in_a_thread_that_is_to_end() {
        var relay = new Relay(
                () -> new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()),
                mock(Pruning.class),
                "",
                "test");
        relay.start();
        try {
            for (int i = 0; i < 4_000; i++) relay.publish(new Relay.Batch("things", i, List.of()));
            Thread.currentThread().interrupt();
            assertThat(relay.hasRoomWithin(Duration.ofMinutes(10))).isFalse();
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            relay.stop();
        }
    }
}
