package org.konbit.notifications.dispatch.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.konbit.outbox.EventProducers;
import org.konbit.outbox.Ids;
import org.springframework.context.ApplicationContext;

/** Says what campaigns-service would say. */
public final class CampaignEvents {
    private final EventProducers producers;
    private final String prefix;
    private String traceparent = "";

    public CampaignEvents(ApplicationContext context) {
        producers = context.getBean(EventProducers.class);
        prefix = context.getEnvironment().getRequiredProperty("konbit.kafka.topic-prefix");
    }

    /** The dispatch's id. */
    public UUID announced(UUID action, String audience, String title) {
        return announced(Ids.next(), action, audience, title);
    }

    public UUID announced(UUID event, UUID action, String audience, String title) {
        say(
                event,
                action,
                "konbit.campaigns.action-announced.v1",
                """
                , "audience": %s""".formatted(audience),
                title,
                "2027-03-14T09:00:00-04:00");
        return event;
    }

    public UUID postponed(UUID action, UUID announcement, String title) {
        return say(
                Ids.next(),
                action,
                "konbit.campaigns.action-postponed.v1",
                """
                , "announcement": "%s", "previousStartsAt": "2027-03-14T09:00:00-04:00"\
                """.formatted(announcement),
                title,
                "2027-03-21T10:30:00-04:00");
    }

    public UUID cancelled(UUID action, UUID announcement, String title) {
        return say(
                Ids.next(),
                action,
                "konbit.campaigns.action-cancelled.v1",
                """
                , "announcement": "%s", "reason": "rain"\
                """.formatted(announcement),
                title,
                "2027-03-14T09:00:00-04:00");
    }

    private UUID say(UUID event, UUID action, String type, String more, String title, String startsAt) {
        var body = """
                {"actionId": "%s", "campaignId": "%s", "kind": "MARCH",
                 "title": {"ht": "%s", "fr": "Marche: %s"},
                 "place": {"name": "Hinche", "territory": "HT-CE", "territoryPath": "HT/HT-CE"},
                 "startsAt": "%s", "timeZone": "America/Port-au-Prince", "exposure": "OPEN",
                 "by": {"subject": "00000000-0000-7000-8000-000000000001", "handle": "marie"}%s}
                """.formatted(action, new UUID(7, 7), title, title, startsAt, more);
        send("campaigns.events", event, action, type, body);
        return event;
    }

    /** The same, whose events belong to a trace. */
    public CampaignEvents tracedBy(String newTraceparent) {
        traceparent = newTraceparent;
        return this;
    }

    public void send(String topic, UUID event, UUID key, String type, String body) {
        var record = new ProducerRecord<>(prefix + topic, bytes(key.toString()), bytes(body));
        if (!traceparent.isEmpty()) record.headers().add("traceparent", bytes(traceparent));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/campaigns-service",
                        "ce_subject",
                        key.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        try (var producer = producers.open()) {
            producer.send(record);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
