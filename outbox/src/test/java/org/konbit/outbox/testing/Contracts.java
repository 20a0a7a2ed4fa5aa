package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.konbit.outbox.EventJson;
import org.konbit.outbox.OutboundEvent;
import tools.jackson.databind.JsonNode;

/** The events as they are agreed: a JSON Schema and an example for each type, in {@code contracts/events}. */
public final class Contracts {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** What a producer says fits its type's schema and, being made of the example's values, equals the example. */
    public static void assertIsTheExample(OutboundEvent event) {
        assertFits(event);
        assertThat(json(event)).as("the example of %s", event.type()).isEqualTo(example(event.type()));
    }

    /** What a producer says fits its type's schema, and goes where events of that type go. */
    public static void assertFits(OutboundEvent event) {
        assertThat(event.topic()).as("the topic of %s", event.type()).isEqualTo(topicOf(event.type()));
        assertThat(SCHEMAS.getSchema(text(event.type() + ".schema.json")).validate(json(event)))
                .as("faults of %s against its schema", event.type())
                .isEmpty();
    }

    /** What a consumer makes of the example of a type. */
    public static <T> T example(String type, Class<T> data) {
        return EventJson.mapper().treeToValue(example(type), data);
    }

    /** A service reads only what the topic carries and lets it read. */
    public static void assertReads(String service, String topic, String type) {
        assertThat(topicOf(type)).as("the topic of %s", type).isEqualTo(topic);
        assertThat(topics().filter(each -> each.get("name").stringValue().equals(topic))
                        .flatMap(each -> each.get("readers").valueStream())
                        .map(JsonNode::stringValue))
                .as("readers of %s", topic)
                .contains(service);
    }

    public static JsonNode example(String type) {
        return EventJson.mapper().readTree(text(type + ".example.json"));
    }

    /** Further examples of a type, of what the usual one does not have; each fits the schema. */
    public static List<JsonNode> variants(String type) {
        try (var files = Files.list(TestPlatform.contracts().resolve("events/variants"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(type + "."))
                    .sorted()
                    .map(file -> fitting(type, EventJson.mapper().readTree(file.toFile())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode fitting(String type, JsonNode variant) {
        assertThat(SCHEMAS.getSchema(text(type + ".schema.json")).validate(variant))
                .as("faults of a variant of %s", type)
                .isEmpty();
        return variant;
    }

    private static String topicOf(String type) {
        return topics().filter(topic -> topic.path("events")
                        .valueStream()
                        .anyMatch(carried -> carried.stringValue().equals(type)))
                .map(topic -> topic.get("name").stringValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No topic of contracts/topics.json has " + type));
    }

    private static Stream<JsonNode> topics() {
        var topics = TestPlatform.contracts().resolve("topics.json");
        return EventJson.mapper().readTree(topics.toFile()).get("topics").valueStream();
    }

    private static JsonNode json(OutboundEvent event) {
        return EventJson.mapper().readTree(EventJson.mapper().writeValueAsBytes(event.data()));
    }

    private static String text(String file) {
        Path path = TestPlatform.contracts().resolve("events").resolve(file);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("An event needs " + path, e);
        }
    }
}
