package org.konbit.collectives.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.konbit.outbox.Aggregate;
import org.konbit.outbox.EventJson;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.konbit.outbox.testing.TestPlatform;
import tools.jackson.databind.json.JsonMapper;

/** Holds what is published against {@code contracts/events}. */
public final class Contract {
    private Contract() {}

    /** The ids of the examples. */
    public static UUID id(int number) {
        return UUID.fromString("0199f3a0-0000-7000-8000-%012d".formatted(number));
    }

    /** Whether each event that goes out fits its schema and is its example to the letter. */
    public static <A extends Aggregate<E>, E> void isKept(
            Publishes<A, E> publishes, A aggregate, E event, String... types) throws IOException {
        var published = publishes.toWire(aggregate, event).toList();
        assertThat(published).extracting(OutboundEvent::type).containsExactly(types);
        for (var one : published) {
            var json = EventJson.mapper().writeValueAsString(one.data());
            assertThat(JsonMapper.shared().readTree(json))
                    .as(one.type())
                    .isEqualTo(JsonMapper.shared().readTree(file(one.type() + ".example.json")));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(file(one.type() + ".schema.json"))
                            .validate(
                                    json,
                                    InputFormat.JSON,
                                    run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(one.type())
                    .isEmpty();
        }
    }

    private static String file(String name) throws IOException {
        Path events = TestPlatform.contracts().resolve("events");
        return Files.readString(events.resolve(name));
    }
}
