package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTests {
    private static final Path CONTRACTS = TestPlatform.contracts();
    private static final String SCHEMA = ".schema.json";

    /** {@code -Dkonbit.contracts.write=true} writes it anew. */
    @Test
    void the_document_says_what_topics_and_events_say() throws IOException {
        var file = CONTRACTS.resolve("asyncapi.json");
        if (Boolean.getBoolean("konbit.contracts.write")) Files.writeString(file, AsyncApi.of(CONTRACTS));
        assertThat(Files.readString(file))
                .as("contracts/asyncapi.json; write it anew by -Dkonbit.contracts.write=true")
                .isEqualTo(AsyncApi.of(CONTRACTS));
    }

    @Test
    void every_event_has_one_topic_a_schema_and_an_example() throws IOException {
        var carried = JsonMapper.shared()
                .readTree(CONTRACTS.resolve("topics.json").toFile())
                .get("topics")
                .valueStream()
                .flatMap(topic -> topic.path("events").valueStream())
                .map(JsonNode::stringValue)
                .toList();
        assertThat(carried).doesNotHaveDuplicates();
        try (var files = Files.list(CONTRACTS.resolve("events"))) {
            var expected = new TreeSet<String>();
            carried.forEach(type -> expected.addAll(List.of(type + SCHEMA, type + ".example.json")));
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
