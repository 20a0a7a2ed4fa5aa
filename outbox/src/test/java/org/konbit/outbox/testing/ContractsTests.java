package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.konbit.outbox.OutboundEvent;

/** What producers' contract tests rest on is seen to bite. */
class ContractsTests {
    private static final String TOPIC = "notifications.events";
    private static final String TYPE = "konbit.notifications.person-opted-out.v1";
    private static final String PERSON = "0198c3a0-2222-7aaa-8aaa-000000000002";
    private static final List<String> CHANNELS = List.of("SMS", "EMAIL", "RELAY");

    @Test
    void an_event_as_agreed_passes() {
        Contracts.assertIsTheExample(event(TOPIC, Map.of("personId", PERSON, "channels", CHANNELS)));
    }

    @Test
    void a_field_that_is_missing_or_of_another_shape_is_found() {
        bites(event(TOPIC, Map.of("channels", CHANNELS)), "personId");
        bites(event(TOPIC, Map.of("personId", PERSON, "channels", "SMS")), "channels");
        bites(event(TOPIC, Map.of("personId", PERSON, "channels", List.of("PIGEON"))), "channels");
    }

    @Test
    void an_event_that_is_not_the_example_is_found() {
        bites(event(TOPIC, Map.of("personId", PERSON, "channels", List.of("SMS"))), "the example of " + TYPE);
        bites(
                event(TOPIC, Map.of("personId", PERSON, "channels", CHANNELS, "name", "Anita")),
                "the example of " + TYPE);
    }

    @Test
    void an_event_on_another_topic_or_of_no_known_type_is_found() {
        bites(event("campaigns.events", Map.of("personId", PERSON, "channels", CHANNELS)), "the topic of " + TYPE);
        assertThatThrownBy(() -> Contracts.assertFits(
                        OutboundEvent.of(TOPIC, PERSON, "konbit.notifications.made-up.v1", Map.of())))
                .hasMessageContaining("konbit.notifications.made-up.v1");
    }

    private static void bites(OutboundEvent event, String what) {
        assertThatThrownBy(() -> Contracts.assertIsTheExample(event))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(what);
    }

    private static OutboundEvent event(String topic, Map<String, Object> data) {
        return OutboundEvent.of(topic, PERSON, TYPE, data);
    }
}
