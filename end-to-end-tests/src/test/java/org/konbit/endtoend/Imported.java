package org.konbit.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Imports through the API, waited for. */
final class Imported {

    private Imported() {}

    static JsonNode csv(Http organizer, String kind, String text) {
        return done(organizer, begun(organizer, kind, text));
    }

    /** Where its report is. */
    static String begun(Http organizer, String kind, String text) {
        var accepted = organizer
                .send("POST", "/api/" + kind + "/import", text, List.of("Content-Type", "text/csv; charset=utf-8"))
                .is(202);
        return URI.create(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    static JsonNode done(Http organizer, String location) {
        return await("the import " + location)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> organizer.get(location).is(200).json(),
                        state -> !state.path("state").asString().equals("RUNNING"));
    }

    static JsonNode dominicanTerritories(Http organizer) {
        return csv(organizer, "territories", resource("territories-dominican-republic.csv"));
    }

    static String resource(String name) {
        try (var stream = Imported.class.getResourceAsStream("/" + name)) {
            if (stream == null) throw new IllegalArgumentException(name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 4180, with every cell quoted. */
    static String csvOf(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add(String.join(
                    ",",
                    row.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").toList()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }
}
