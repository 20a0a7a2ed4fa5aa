package org.konbit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.konbit.local.broker.DeadLetterTopics.DeadLetter;

class DeadLettersTests {
    private static final String TOPIC = "collectives.people.dead-letters.campaigns-service";
    private static final Instant BEGAN = Instant.parse("2026-05-01T09:00:00Z");

    @Test
    void a_thousand_that_are_alike_are_told_in_two_lines() {
        var letters = new ArrayList<DeadLetter>();
        for (int i = 0; i < 1_000; i++)
            letters.add(letter(i, "can't be handled", "java.lang.IllegalStateException: No territory " + i));
        letters.add(letter(1_000, "can't be decoded", "java.lang.IllegalArgumentException: The body is null\n at x"));

        assertThat(summary(letters))
                .containsExactly(
                        TOPIC,
                        "  1000  konbit.test.v1  @0 2026-05-01T09:00:00Z to @999 2026-05-01T09:16:39Z",
                        "        can't be handled: java.lang.IllegalStateException: No territory 0",
                        "     1  konbit.test.v1  @1000 2026-05-01T09:16:40Z",
                        "        can't be decoded: java.lang.IllegalArgumentException: The body is null",
                        "1001 dead letters; each of a topic: ./konbit dead-letters list " + TOPIC,
                        "  one: ./konbit dead-letters show " + TOPIC + "@0");
    }

    @Test
    void says_when_there_are_none() {
        assertThat(summary(List.of())).containsExactly("No dead letters.");
    }

    private static List<String> summary(List<DeadLetter> letters) {
        var said = new ByteArrayOutputStream();
        DeadLetters.summarize(letters, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static DeadLetter letter(long offset, String reason, String error) {
        var record = new ConsumerRecord<>(TOPIC, 0, offset, new byte[0], new byte[0]);
        record.headers().add("ce_type", bytes("konbit.test.v1"));
        record.headers().add("konbit_deadletter_reason", bytes(reason));
        record.headers().add("konbit_deadletter_error", bytes(error));
        return new DeadLetter(TOPIC + "@" + offset, BEGAN.plusSeconds(offset), "campaigns-service", record);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
