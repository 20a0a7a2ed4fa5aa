package org.konbit.outbox.testing;

import java.nio.file.Path;
import java.util.List;
import org.konbit.outbox.CloudEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All topics as one AsyncAPI 3 document, made of {@code contracts/topics.json} and the schemas and examples beside it:
 * who sends what where, and who receives it.
 */
public final class AsyncApi {
    private static final String DEAD_LETTERS = ".dead-letters.";
    private static final String DEAD_LETTER = "dead-letter";
    private static final String CHUNK = "chunk";

    private final JsonMapper json = JsonMapper.shared();
    private final Path contracts;
    private final ObjectNode document = json.createObjectNode();
    private final ObjectNode messages = json.createObjectNode();

    private AsyncApi(Path contracts) {
        this.contracts = contracts;
    }

    /** The document as it stands in {@code contracts/asyncapi.json}, ended by a new line. */
    public static String of(Path contracts) {
        return new AsyncApi(contracts).text();
    }

    private String text() {
        var topics = json.readTree(contracts.resolve("topics.json").toFile());
        document.put("asyncapi", "3.0.0");
        var info = document.putObject("info");
        info.put("title", "Konbit's events");
        info.put("version", "1");
        info.put(
                "description",
                "CloudEvents 1.0.2 in Kafka's binary mode. Made of topics.json and events/; change those, not this.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", "application/json");
        server();
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        for (var topic : topics.get("topics")) {
            channel(channels, topic, topics.get("partitions").intValue());
            operations(operations, topic, "writers", "send");
            operations(operations, topic, "readers", "receive");
        }
        components();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private void server() {
        var server = document.putObject("servers").putObject("kafka");
        server.put("host", "{host}").put("protocol", "kafka-secure");
        server.putObject("variables").putObject("host").put("description", "KAFKA_BOOTSTRAP_SERVERS");
        server.putArray("security").addObject().put("type", "scramSha256");
    }

    private void channel(ObjectNode channels, JsonNode topic, int partitions) {
        var name = topic.get("name").stringValue();
        var channel = channels.putObject(name);
        channel.put("address", name).put("description", topic.get("description").stringValue());
        var carried = channel.putObject("messages");
        carried(topic).forEach(message -> carried.putObject(message).put("$ref", "#/components/messages/" + message));
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", name);
        kafka.put("partitions", topic.path("partitions").asInt(partitions));
        var kept = kafka.putObject("topicConfiguration");
        kept.putArray("cleanup.policy").add(topic.get("cleanup").stringValue());
        var days = topic.path("retentionDays").asLong(0);
        if (days != 0) kept.put("retention.ms", days < 0 ? -1 : days * 86_400_000);
        kafka.put("bindingVersion", "0.5.0");
    }

    private void operations(ObjectNode operations, JsonNode topic, String whose, String action) {
        var name = topic.get("name").stringValue();
        for (var service : topic.get(whose)) {
            var operation = operations.putObject(service.stringValue() + "." + action + "." + name);
            operation.put("action", action);
            operation.putObject("channel").put("$ref", "#/channels/" + name);
            operation.put("summary", service.stringValue() + (action.equals("send") ? " writes" : " reads"));
            carried(topic)
                    .forEach(message ->
                            messages(operation).addObject().put("$ref", "#/channels/" + name + "/messages/" + message));
        }
    }

    private static ArrayNode messages(ObjectNode operation) {
        return operation.has("messages") ? (ArrayNode) operation.get("messages") : operation.putArray("messages");
    }

    private static List<String> carried(JsonNode topic) {
        if (topic.has("events"))
            return topic.get("events").valueStream().map(JsonNode::stringValue).toList();
        return List.of(topic.get("name").stringValue().contains(DEAD_LETTERS) ? DEAD_LETTER : CHUNK);
    }

    private void components() {
        var components = document.putObject("components");
        components.set("messages", messages);
        json.readTree(contracts.resolve("topics.json").toFile())
                .get("topics")
                .valueStream()
                .flatMap(topic -> carried(topic).stream())
                .distinct()
                .forEach(this::message);
        var traits = components.putObject("messageTraits").putObject("cloudEvent");
        var headers = traits.putObject("headers");
        headers.put("type", "object");
        var properties = headers.putObject("properties");
        text(properties, CloudEvents.SPEC_VERSION, "1.0").put("const", "1.0");
        text(properties, CloudEvents.ID, "The event's own id, a UUID; a repeated event has the same");
        text(properties, CloudEvents.TYPE, "Which event it is, with its version");
        text(properties, CloudEvents.SOURCE, "The service that says so, such as /campaigns-service");
        text(properties, CloudEvents.SUBJECT, "The id of what it is about");
        text(properties, CloudEvents.TIME, "When it happened, RFC 3339").put("format", "date-time");
        text(properties, CloudEvents.CONTENT_TYPE, "The body's").put("const", "application/json");
        text(properties, CloudEvents.AGGREGATE_VERSION, "Counts the aggregate's changes; an older one is late");
        text(properties, CloudEvents.TRACE_PARENT, "W3C trace context of what caused it, if there was any");
        headers.putArray("required").add(CloudEvents.ID).add(CloudEvents.TYPE).add(CloudEvents.AGGREGATE_VERSION);
    }

    private void message(String name) {
        var message = messages.putObject(name);
        message.put("name", name);
        switch (name) {
            case DEAD_LETTER -> {
                message.put("contentType", "application/octet-stream");
                message.put("summary", "A record as it came, with the reason in its headers");
            }
            case CHUNK -> {
                message.put("contentType", "text/plain");
                message.put(
                        "summary", "The id of up to 500 recipients of one dispatch; for notifications-service only");
                message.putObject("payload").put("type", "string");
            }
            default -> event(message, name);
        }
    }

    private void event(ObjectNode message, String type) {
        var schema = json.readTree(
                contracts.resolve("events/" + type + ".schema.json").toFile());
        if (schema.has("description"))
            message.put("summary", schema.get("description").stringValue());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        var payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.putObject("schema").put("$ref", "./events/" + type + ".schema.json");
        message.putArray("examples")
                .addObject()
                .set(
                        "payload",
                        json.readTree(contracts
                                .resolve("events/" + type + ".example.json")
                                .toFile()));
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
