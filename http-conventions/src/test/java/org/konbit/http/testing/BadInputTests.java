package org.konbit.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of every request that a service describes, with every wrong value: refused with a pointer to it, before it is
 * looked whether what is called is there, and nothing is stored. A service extends it beside its own Spring context.
 */
public abstract class BadInputTests {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TOO_LONG = 20_000;
    private static final int TOO_DEEP = 40;

    /** What is written with every call, whatever becomes of it. */
    private static final List<String> NOTED_ANYWAY = List.of("audit", "idempotency", "instances", "system.");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MongoTemplate mongo;

    private final Caller caller = TestTokens.platformOrganizer("organizer");

    /** A call whose body has one wrong value. */
    private record Wrong(String method, String path, JsonNode body, String pointer, String value) {
        @Override
        public String toString() {
            return "%s %s %s %s".formatted(method, path, pointer, value);
        }
    }

    @Test
    protected void every_wrong_value_of_every_field_is_refused_with_a_pointer_to_it() throws IOException {
        var before = counts();
        var calls = wrongCalls();
        var faults = new ArrayList<String>();
        for (var call : calls) {
            var fault = faultOf(call);
            if (fault != null) faults.add(call + ": " + fault);
        }
        assertThat(faults).as("of %d calls", calls.size()).isEmpty();
        assertThat(calls).hasSizeGreaterThan(100);
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        mongo.getCollectionNames().stream()
                .filter(name -> NOTED_ANYWAY.stream().noneMatch(name::startsWith))
                .forEach(name -> counts.put(name, mongo.getCollection(name).estimatedDocumentCount()));
        return counts;
    }

    private List<Wrong> wrongCalls() throws IOException {
        var described = JsonMapper.shared().readTree(Files.readString(OpenApi.file(context)));
        var calls = new ArrayList<Wrong>();
        for (var path : described.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var example = operation.getValue().at("/requestBody/content/application~1json/example");
                if (example.isMissingNode()) continue;
                fields(example, "")
                        .forEach(pointer -> wrongFor(example.at(pointer), pointer)
                                .forEach(wrong -> calls.add(new Wrong(
                                        operation.getKey(),
                                        path.getKey(),
                                        with(example, pointer, wrong),
                                        pointer,
                                        "%.40s".formatted(wrong)))));
            }
        }
        return calls;
    }

    private static List<String> fields(JsonNode node, String at) {
        var all = new ArrayList<String>();
        node.properties().forEach(field -> {
            all.add(at + "/" + field.getKey());
            all.addAll(fields(field.getValue(), at + "/" + field.getKey()));
        });
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            all.add(at + "/0");
            all.addAll(fields(array.get(0), at + "/0"));
        }
        return all;
    }

    private static List<JsonNode> wrongFor(JsonNode right, String pointer) {
        var wrong = new ArrayList<JsonNode>();
        var deep = JSON.arrayNode();
        for (int i = 0; i < TOO_DEEP; i++) deep = JSON.arrayNode().add(deep);
        wrong.add(deep);
        if (!right.isObject()) wrong.add(JSON.objectNode().put("$where", "1"));
        if (!right.isArray()) wrong.add(JSON.arrayNode());
        if (!right.isBoolean()) wrong.add(JSON.booleanNode(true));
        if (right.isString()) {
            wrong.add(JSON.stringNode("x".repeat(TOO_LONG)));
            wrong.add(JSON.stringNode("a\u0000b"));
            wrong.add(JSON.stringNode("a\u202Eb"));
            if (isDate(right))
                wrong.add(JSON.stringNode("9999-12-31" + right.stringValue().substring(10)));
        }
        if (right.isNumber()) {
            wrong.add(JSON.stringNode("a lot"));
            wrong.add(JSON.numberNode(Double.MAX_VALUE));
            if (!pointer.contains("/coordinates")) wrong.add(JSON.numberNode(-1));
        }
        return wrong;
    }

    private static boolean isDate(JsonNode text) {
        return text.stringValue().matches("\\d{4}-\\d\\d-\\d\\d(T.*)?");
    }

    private static JsonNode with(JsonNode example, String pointer, JsonNode value) {
        var copy = example.deepCopy();
        var compiled = JsonPointer.compile(pointer);
        var parent = copy.at(compiled.head());
        var last = compiled.last();
        if (parent instanceof ObjectNode object) object.set(last.getMatchingProperty(), value);
        if (parent instanceof ArrayNode array) array.set(last.getMatchingIndex(), value);
        return copy;
    }

    private @Nullable String faultOf(Wrong call) throws IOException {
        var path = call.path
                .replace("{code}", "nowhere")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var answer = mvc.method(HttpMethod.valueOf(call.method.toUpperCase(Locale.ROOT)))
                .uri(path)
                .header("Authorization", TestTokens.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(call.body.toString())
                .exchange()
                .getResponse();
        // What is patched is judged with what is there.
        if (call.method.equals("patch") && answer.getStatus() == 404) return null;
        if (answer.getStatus() != 400 && answer.getStatus() != 422) {
            return "%d %.200s".formatted(answer.getStatus(), answer.getContentAsString());
        }
        var pointers = JsonMapper.shared()
                .readTree(answer.getContentAsByteArray())
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString(""))
                .toList();
        var isNamed = pointers.stream()
                .anyMatch(named -> named.isEmpty() || named.startsWith(call.pointer) || call.pointer.startsWith(named));
        return isNamed ? null : "names " + pointers;
    }
}
