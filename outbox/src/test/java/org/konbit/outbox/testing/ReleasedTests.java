package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleasedTests {
    private static final Path EVENTS = TestPlatform.contracts().resolve("events");
    private static final Path RELEASED = TestPlatform.contracts().resolve("released");
    private static final String FIXTURE = """
            {"type": "object", "description": "A tree was planted",
             "properties": {
               "tree": {"type": "string", "format": "uuid"},
               "kind": {"type": "string", "enum": ["MANGO", "MORINGA"]},
               "place": {"type": "object", "properties": {"name": {"type": "string"}, "zone": {"type": "string"}},
                         "required": ["name"]},
               "notes": {"type": "array", "items": {"type": "string"}}},
             "required": ["tree", "kind"]}
            """;

    static Stream<String> released() throws IOException {
        try (var files = Files.list(RELEASED)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** {@code -Dkonbit.contracts.release=true} releases what stands in {@code contracts/events}. */
    @ParameterizedTest
    @MethodSource("released")
    void what_was_released_is_kept(String schema) {
        assertThat(EVENTS.resolve(schema)).as("a released event stays").exists();
        assertThat(Released.breaks(read(RELEASED.resolve(schema)), read(EVENTS.resolve(schema))))
                .as("%s breaks who reads it: publish a next version beside it", schema)
                .isEmpty();
    }

    @Test
    void something_was_released() throws IOException {
        if (Boolean.getBoolean("konbit.contracts.release")) release();
        assertThat(released()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type": "object", "description": "A tree was planted" | "type": "object", "description": "Somebody planted"
            "tree": {"type": "string", "format": "uuid"}          | "tree": {"type": "string", "format": "uuid"}, "height": {"type": "integer"}
            "zone": {"type": "string"}                            | "zone": {"type": "string"}, "code": {"type": "string"}
            """)
    void bears_other_words_and_further_fields_that_need_not_be_there(String was, String is) {
        assertThat(breaks(was, is)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "tree": {"type": "string", "format": "uuid"},       |                                              | /tree is gone
            "zone": {"type": "string"}                          | "area": {"type": "string"}                   | /place/zone is gone
            "tree": {"type": "string", "format": "uuid"}        | "tree": {"type": "integer"}                  | /tree/type was "string" and is "integer"
            "format": "uuid"                                    | "format": "uri"                              | /tree/format was "uuid" and is "uri"
            "items": {"type": "string"}                         | "items": {"type": "object"}                  | /notes/items/type was "string" and is "object"
            ["MANGO", "MORINGA"]                                | ["MANGO"]                                    | /kind/enum was ["MANGO","MORINGA"] and is ["MANGO"]
            ["MANGO", "MORINGA"]                                | ["MANGO", "MORINGA", "PALM"]                 | /kind/enum was ["MANGO","MORINGA"] and is ["MANGO","MORINGA","PALM"]
            "required": ["tree", "kind"]                        | "required": ["tree", "kind", "notes"]        | /notes is newly required
            "required": ["name"]                                | "required": ["name", "zone"]                 | /place/zone is newly required
            "required": ["tree", "kind"]                        | "required": ["tree"]                         | /kind is no longer required
            """)
    void sees_each_kind_of_break(String was, @Nullable String is, String seen) {
        assertThat(breaks(was, is == null ? "" : is)).contains(seen);
    }

    private static List<String> breaks(String was, String is) {
        assertThat(FIXTURE).contains(was);
        return Released.breaks(
                JsonMapper.shared().readTree(FIXTURE), JsonMapper.shared().readTree(FIXTURE.replace(was, is)));
    }

    private static void release() throws IOException {
        Files.createDirectories(RELEASED);
        try (var files = Files.list(EVENTS)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".schema.json")).toList()) {
                var copy = RELEASED.resolve(file.getFileName());
                if (Files.notExists(copy)
                        || Released.breaks(read(copy), read(file)).isEmpty()) {
                    Files.writeString(copy, Files.readString(file));
                }
            }
        }
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
