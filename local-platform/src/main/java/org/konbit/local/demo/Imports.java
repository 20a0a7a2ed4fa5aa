package org.konbit.local.demo;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Sends a CSV to its import endpoint and follows it to its end. */
final class Imports {

    private Imports() {}

    record Outcome(long rows, long accepted, long unchanged, long refused, Duration took) {}

    static Outcome run(Stage stage, String kind, String file) {
        var began = Instant.now();
        var path = "/api/" + kind + "/import";
        var organizer = stage.organizer();
        var at = organizer
                .upload(path, stage.data.folder().resolve(file))
                .is(202)
                .location();
        stage.report.silently("Location of " + path, true, at.startsWith(path + "/"));
        var done = Poll.until(
                "the import of " + file + " ends",
                Duration.ofSeconds(120),
                () -> organizer.get(at).is(200).json(),
                state -> !state.path("state").asString().equals("RUNNING"));
        stage.report.silently(file + " ends as", "DONE", done.path("state").asString());
        stage.report.silently("refusals in " + file, "[]", done.path("refusals").toString());
        var took = Duration.between(began, Instant.now());
        var outcome = new Outcome(
                count(done, "rows"), count(done, "accepted"), count(done, "unchanged"), count(done, "refused"), took);
        stage.report.silently(
                "accepted + unchanged + refused of " + file,
                outcome.rows(),
                outcome.accepted() + outcome.unchanged() + outcome.refused());
        return outcome;
    }

    private static long count(JsonNode state, String field) {
        var count = state.path(field);
        if (!count.isIntegralNumber()) throw new WrongFigure("an import says its " + field, "a number", state);
        return count.asLong();
    }
}
