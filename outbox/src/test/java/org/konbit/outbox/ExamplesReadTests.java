package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What consumers' contract tests rest on is seen to bite. */
class ExamplesReadTests {
    private static final String TOPIC = "notifications.events";
    private static final String TYPE = "konbit.notifications.person-opted-out.v1";

    record Agreed(UUID personId, Set<String> channels) {}

    record Misspelt(UUID personId, int chanels) {}

    record Hopeful(UUID personId, @Nullable String reason) {}

    record OtherShape(UUID personId, String channels) {}

    @Test
    void a_record_whose_fields_the_example_has_passes() {
        assertThatCode(() -> reading(TOPIC, TYPE, Agreed.class)).doesNotThrowAnyException();
    }

    @Test
    void a_field_that_no_example_has_is_found_though_it_could_be_read_as_nothing() {
        bites(TOPIC, TYPE, Misspelt.class, "chanels");
        bites(TOPIC, TYPE, Hopeful.class, "reason");
    }

    @Test
    void a_field_of_another_shape_is_found() {
        bites(TOPIC, TYPE, OtherShape.class, "channels");
    }

    @Test
    void a_type_without_an_example_or_of_another_topic_is_found() {
        bites(TOPIC, "konbit.notifications.made-up.v1", Agreed.class, "konbit.notifications.made-up.v1");
        bites("collectives.people", TYPE, Agreed.class, "the topic of " + TYPE);
    }

    @Test
    void a_service_that_may_not_read_the_topic_is_found() {
        assertThatThrownBy(() -> reading("notifications-service", TOPIC, TYPE, Agreed.class))
                .hasMessageContaining("readers of " + TOPIC);
    }

    private static void bites(String topic, String type, Class<?> data, String what) {
        assertThatThrownBy(() -> reading(topic, type, data)).hasMessageContaining(what);
    }

    private static void reading(String topic, String type, Class<?> data) throws Throwable {
        reading("campaigns-service", topic, type, data);
    }

    private static void reading(String service, String topic, String type, Class<?> data) throws Throwable {
        var meters = new SimpleMeterRegistry();
        var letters = new DeadLetters(
                () -> {
                    throw new AssertionError("Nothing is to be set aside");
                },
                "",
                service,
                meters);
        var reader = new TopicReader(topic, letters, List.of(), new EventAges(meters, Clock.systemUTC(), topic));
        reader.handle(type, data, all -> {});
        var tests = ExamplesRead.by(service, List.of(reader))
                .map(DynamicTest::getExecutable)
                .toList();
        assertThat(tests).hasSize(1);
        for (Executable test : tests) test.execute();
    }
}
