package org.konbit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.konbit.local.process.Trouble;
import tools.jackson.databind.JsonNode;

/** Sends a CSV file to an import endpoint and follows it to its end. */
record Importing(URI gateway, Tokens tokens, PrintStream out) {
    private static final int BAR = 30;
    private static final long TOKEN_LASTS_MS = 50 * 60 * 1000;
    private static final int DEAF_FOR_MS = 60_000;

    enum Kind {
        TERRITORIES("territories"),
        PEOPLE("people"),
        COLLECTIVES("collectives"),
        CONTACTS("contact-points");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The exit code: 0 when it was worked through, though rows may have been refused. */
    int send(Kind kind, Path file, boolean dryRun) {
        if (!Files.isRegularFile(file)) throw new Trouble("There is no file " + file, "see its name");
        var address = URI.create(gateway + "/api/" + kind.resource + "/import" + (dryRun ? "?dryRun=true" : ""));
        var answer = Http.call("POST", address, headers(), connection -> {
            connection.setRequestProperty("Content-Type", "text/csv; charset=utf-8");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(Files.size(file));
            try (var to = connection.getOutputStream()) {
                Files.copy(file, to);
            }
        });
        if (answer.status() != 202 || answer.location() == null) {
            throw new Trouble(
                    "%s was not taken: HTTP %d %s".formatted(file, answer.status(), told(answer)),
                    "./konbit status shows whether all is ready; the columns are in ./konbit help import");
        }
        return follow(gateway.resolve(answer.location()), lines(file));
    }

    /** What a problem says, a line for each of its errors. */
    private static String told(Http.Answer answer) {
        if (!answer.body().startsWith("{")) return answer.body();
        var problem = answer.json();
        var told = new StringBuilder(problem.path("detail").asString(""));
        for (var error : problem.path("errors")) {
            told.append("%n  %s %s"
                    .formatted(
                            error.path("pointer").asString(""),
                            error.path("detail").asString(""))
                    .stripTrailing());
        }
        return told.toString();
    }

    private int follow(URI report, long lines) {
        var bar = isTerminal();
        var headers = headers();
        var began = System.currentTimeMillis();
        var heard = began;
        while (true) {
            var answer = Http.get(report, headers);
            if (answer.status() == 200) {
                heard = System.currentTimeMillis();
                var state = answer.json();
                if (bar) draw(state, lines);
                if (!state.path("state").asString("").equals("RUNNING")) return finished(state, bar);
            } else if (System.currentTimeMillis() - heard > DEAF_FOR_MS) {
                throw new Trouble(
                        "The import's report cannot be read: HTTP %d".formatted(answer.status()),
                        "./konbit status; the import itself goes on when its service is back");
            }
            if (System.currentTimeMillis() - began > TOKEN_LASTS_MS) {
                headers = headers();
                began = System.currentTimeMillis();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private int finished(JsonNode report, boolean bar) {
        if (bar) System.err.println();
        for (var refusal : report.path("refusals")) {
            var column = refusal.path("column").asString("");
            out.printf(
                    "row %d%s: %s%n",
                    refusal.path("row").asLong(),
                    column.isEmpty() ? "" : ", " + column,
                    refusal.path("detail").asString(""));
        }
        var shown = report.path("refusals").size();
        var refused = report.path("refused").asLong();
        if (refused > shown) out.printf("… and %d more refused%n", refused - shown);
        out.printf(
                "%s%d rows: %d accepted, %d unchanged, %d refused%n",
                report.path("dryRun").asBoolean() ? "Nothing was stored. " : "",
                report.path("rows").asLong(),
                report.path("accepted").asLong(),
                report.path("unchanged").asLong(),
                refused);
        if (report.path("state").asString("").equals("DONE")) return 0;
        throw new Trouble("The import failed", "./konbit logs shows why; the same file can be sent again");
    }

    private static void draw(JsonNode report, long lines) {
        var done = report.path("accepted").asLong()
                + report.path("unchanged").asLong()
                + report.path("refused").asLong();
        var share = lines == 0 ? 1 : Math.min(1.0, (double) done / lines);
        var full = (int) (share * BAR);
        System.err.printf("\r[%s%s] %d of about %d ", "#".repeat(full), "-".repeat(BAR - full), done, lines);
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + tokens.ofLauncher());
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    // Quoted cells may hold line ends: it is for the bar only.
    private static long lines(Path file) {
        try (var content = Files.newInputStream(file)) {
            long lines = 0;
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                for (int at = 0; at < read; at++) if (buffer[at] == '\n') lines++;
            }
            return Math.max(0, lines - 1);
        } catch (IOException broken) {
            throw new Trouble("%s cannot be read: %s".formatted(file, broken.getMessage()), "see its rights");
        }
    }
}
