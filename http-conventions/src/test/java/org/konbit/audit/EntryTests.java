package org.konbit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryTests {
    private static final Path CONTRACT = Path.of("../contracts/audit/chain.example.json");
    private static final Path ANCHOR = Path.of("../contracts/events/" + KafkaAnchors.ANCHORED + ".example.json");

    private static List<JsonNode> example() {
        return JsonMapper.shared().readTree(CONTRACT.toFile()).valueStream().toList();
    }

    private static Deed deed(JsonNode entry) {
        Map<String, UUID> ids = new HashMap<>();
        entry.path("ids")
                .properties()
                .forEach(
                        id -> ids.put(id.getKey(), UUID.fromString(id.getValue().asString())));
        return new Deed(
                Instant.parse(entry.path("at").asString()),
                UUID.fromString(entry.path("caller").asString()),
                entry.path("roles").valueStream().map(JsonNode::asString).toList(),
                entry.path("operation").asString(),
                ids,
                entry.path("client").asString(),
                entry.has("status") ? entry.path("status").asInt() : null,
                entry.has("completes") ? entry.path("completes").asLong() : null);
    }

    @Test
    void a_chain_is_as_the_contract_says_by_an_example() {
        var previous = Entry.BEGINNING;
        var made = new ArrayList<Entry>();
        for (var entry : example()) {
            var next = Entry.next(
                    entry.path("chain").asString(), entry.path("number").asLong(), deed(entry), previous);
            assertThat(next.hash()).isEqualTo(entry.path("hash").asString());
            previous = next.hash();
            made.add(next);
        }
        var names = example().stream()
                .map(entry -> List.copyOf(entry.propertyNames()))
                .toList();
        assertThat(Entry.stored(made)).as("fields as they are stored").zipSatisfy(names, (document, fields) -> {
            assertThat(new Document(document)).containsKeys("_id").hasSize(fields.size() + 1);
            assertThat(document.keySet()).containsAll(fields);
        });
        var head = Entry.Head.of(made.getLast().stored());
        var told = JsonMapper.shared().writeValueAsString(KafkaAnchors.data(head));
        assertThat(JsonMapper.shared().readTree(told))
                .isEqualTo(JsonMapper.shared().readTree(ANCHOR.toFile()));
    }

    @Test
    void is_kept_for_a_time_within_bounds() {
        assertThatThrownBy(() -> settings(Duration.ofHours(1))).hasMessageContaining("konbit.audit.kept");
        assertThatThrownBy(() -> settings(Duration.ofDays(4000))).hasMessageContaining("konbit.audit.kept");
        assertThat(settings(Duration.ofDays(730)).kept()).isEqualTo(Duration.ofDays(730));
    }

    private static AuditSettings settings(Duration kept) {
        return new AuditSettings(kept, Duration.ofHours(1), Duration.ofSeconds(5), 100);
    }
}
