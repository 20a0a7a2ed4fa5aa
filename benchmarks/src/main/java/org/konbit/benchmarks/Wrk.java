package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls as fast as it is answered, by 16 connections, as several callers in turn. */
final class Wrk {
    static final int SECONDS = 5;
    /** The first calls after a start take seconds where other work runs beside them; wrk counts two as none. */
    private static final String PATIENCE = "30s";

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern WRONG = Pattern.compile("(Non-2xx or 3xx responses: \\d+|Socket errors: .*)");

    private final Peers peers;
    private final Path script;

    private Wrk(Peers peers, Path script) {
        this.peers = peers;
        this.script = script;
    }

    static Wrk as(Peers peers, List<String> tokens) throws IOException {
        var script = Files.createTempFile("konbit-bench", ".lua");
        Files.writeString(
                script, """
                local requests = {}
                local next = 0
                init = function(arguments)
                  for _, token in ipairs({%s}) do
                    requests[#requests + 1] = wrk.format("GET", nil, {Host = wrk.headers["Host"], Authorization = "Bearer " .. token})
                  end
                end
                request = function()
                  next = next %% #requests + 1
                  return requests[next]
                end
                """.formatted(tokens.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "))));
        return new Wrk(peers, script);
    }

    /** Calls a second. */
    double rate(String url) throws IOException, InterruptedException {
        var wrk = peers.start(
                "",
                "usr/bin/wrk",
                "-t",
                "1",
                "-c",
                "16",
                "-d",
                SECONDS + "s",
                "--timeout",
                PATIENCE,
                "-s",
                script.toString(),
                url);
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        var wrong = WRONG.matcher(output);
        if (wrk.waitFor() != 0 || !rate.find() || wrong.find()) throw new IllegalStateException(url + ":\n" + output);
        return Double.parseDouble(rate.group(1));
    }

    /** Code is compiled bit by bit, by how often it was called: so many calls, and then until it gets no faster. */
    void warmUp(String url, int callsAtLeast) throws IOException, InterruptedException {
        var fastest = 0.0;
        var calls = 0.0;
        for (int slower = 0; slower < 3 || calls < callsAtLeast; ) {
            var now = rate(url);
            System.out.printf("warming up: %,.0f a second%n", now);
            calls += now * SECONDS;
            if (now < fastest * 1.03) slower++;
            fastest = Math.max(fastest, now);
        }
    }
}
