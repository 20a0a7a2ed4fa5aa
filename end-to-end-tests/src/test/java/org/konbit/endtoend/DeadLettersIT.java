package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does with dead letters, of which there may be many. After the replay, which would read them anew. */
@Order(6)
@ExtendWith(KonbitPlatform.Shared.class)
class DeadLettersIT {
    private static final int POISON = 1_000;
    private static final String TOPIC = "notifications.events";
    private static final String LETTERS = TOPIC + ".dead-letters.campaigns-service";
    private static final String TYPE = "konbit.notifications.reply-received.v1";
    private static final String BODY = "{\"messageId\":";

    private final KonbitPlatform platform;

    DeadLettersIT(KonbitPlatform platform) {
        this.platform = platform;
    }

    @AfterEach
    void nothing_of_it_stays() throws Exception {
        Stored.removeAll(platform, LETTERS);
    }

    @Test
    void a_thousand_are_listed_one_is_shown_and_all_are_given_back_once() throws Exception {
        Stored.publish(
                platform,
                IntStream.range(0, POISON).mapToObj(DeadLettersIT::poison).toList());
        awaitListed("a thousand are set aside");

        assertThat(platform.konbit("dead-letters").lines())
                .hasSizeLessThan(10)
                .contains(LETTERS)
                .anyMatch(line -> line.contains(TYPE))
                .anyMatch(line -> line.contains("can't be decoded: "));
        var ids = ids();
        assertThat(ids).hasSize(POISON).doesNotHaveDuplicates();
        assertThat(platform.konbit("dead-letters", "show", ids.get(POISON / 2)))
                .contains("reason  can't be decoded: ", "ce_type: " + TYPE, "konbit_deadletter_topic: " + TOPIC)
                .endsWith(BODY + System.lineSeparator());

        assertThat(platform.konbit("dead-letters", "replay", LETTERS))
                .contains("%d given back to %s".formatted(POISON, TOPIC));

        Stored.awaitAllHeard(platform);
        awaitListed("they fail again");
        assertThat(ids()).hasSize(POISON).doesNotContainAnyElementsOf(ids);
        assertThat(poisonIn(TOPIC)).as("given back once").isEqualTo(2 * POISON);
    }

    private void awaitListed(String what) {
        await(what)
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.konbit("dead-letters").contains(POISON + " dead letters"));
    }

    private List<String> ids() {
        return platform.konbit("dead-letters", "list", LETTERS)
                .lines()
                .filter(line -> line.startsWith(LETTERS + "@"))
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }

    private long poisonIn(String topic) throws IOException {
        return Stored.recordsOf(platform, topic).stream()
                .filter(record -> Stored.text(record.value()).equals(BODY))
                .count();
    }

    private static ProducerRecord<byte[], byte[]> poison(int number) {
        var record = new ProducerRecord<>(TOPIC, Stored.bytes("poison-" + number), Stored.bytes(BODY));
        record.headers()
                .add("ce_id", Stored.bytes(new UUID(0, number).toString()))
                .add("ce_type", Stored.bytes(TYPE));
        return record;
    }
}
