package org.konbit.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service says of its HTTP side; a service extends it beside its own Spring context. */
public abstract class OpenApiTests {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Autowired
    ApplicationContext context;

    /** {@code -Dkonbit.contracts.write=true} writes it anew. */
    @Test
    protected void the_description_is_the_one_that_is_kept() throws IOException {
        var file = OpenApi.file(context);
        if (Boolean.getBoolean("konbit.contracts.write")) Files.writeString(file, OpenApi.now(context));
        assertThat(Files.readString(file))
                .as("%s; write it anew by -Dkonbit.contracts.write=true", file)
                .isEqualTo(OpenApi.now(context));
    }

    @Test
    protected void every_request_and_answer_has_an_example_that_fits_its_schema() {
        var described = JsonMapper.shared().readTree(OpenApi.now(context));
        var faults = new ArrayList<String>();
        for (var path : described.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var name = operation.getKey() + " " + path.getKey();
                check(described, name, operation.getValue().at("/requestBody/content"), faults);
                for (var answer : operation.getValue().get("responses").properties()) {
                    check(
                            described,
                            name + " " + answer.getKey(),
                            answer.getValue().path("content"),
                            faults);
                }
            }
        }
        for (var answer : described.at("/components/responses").properties()) {
            check(described, answer.getKey(), answer.getValue().path("content"), faults);
        }
        assertThat(faults).isEmpty();
    }

    private static void check(JsonNode described, String name, JsonNode content, List<String> faults) {
        for (var form : content.properties()) {
            if (!form.getKey().endsWith("json")) continue;
            var examples = examples(form.getValue());
            if (examples.isEmpty()) faults.add(name + " has no example");
            for (var example : examples) {
                var schema = JsonMapper.shared().createObjectNode();
                schema.set("components", described.get("components"));
                schema.putArray("allOf").add(form.getValue().get("schema"));
                SCHEMAS.getSchema(schema).validate(example).forEach(fault -> faults.add(name + ": " + fault));
            }
        }
    }

    private static List<JsonNode> examples(JsonNode form) {
        if (form.has("example")) return List.of(form.get("example"));
        return form.path("examples")
                .valueStream()
                .map(example -> example.get("value"))
                .toList();
    }
}
