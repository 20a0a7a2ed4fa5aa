package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/** A list of 20 people through the gateway, token checked twice, beside nginx serving the same bytes from a file. */
final class Api implements Benchmark {
    private static final int RUNS = Benchmarks.number("KONBIT_BENCH_RUNS", 5);
    private static final int WARM_UP = Benchmarks.number("KONBIT_BENCH_WARM_UP", 100_000);
    private static final String LIST = "/api/people?limit=20";
    private static final String SECONDS = "5s";
    /** The first calls after a start take seconds where other work runs beside them; wrk counts two as none. */
    private static final String PATIENCE = "30s";

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern WRONG = Pattern.compile("(Non-2xx or 3xx responses: \\d+|Socket errors: .*)");

    @Override
    public String measures() {
        return "a list of 20 through the gateway, beside nginx serving the same bytes";
    }

    @Override
    public void run(Path home) throws Exception {
        var peers = Peers.fetched(home);
        try (var konbit = Konbit.up(home, Map.of())) {
            Crowd.of(400, home, konbit);
            var folder = Files.createTempDirectory("konbit-bench-nginx");
            Files.writeString(folder.resolve("list.json"), konbit.get(LIST).toString());
            Files.writeString(folder.resolve("nginx.conf"), """
                    daemon off;
                    worker_processes 1;
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log;
                    events { worker_connections 256; }
                    http {
                      access_log off;
                      default_type application/json;
                      client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                      server { listen 127.0.0.1:%2$d; root %1$s; }
                    }
                    """.formatted(folder, Ports.NGINX));
            var nginx = peers.start(
                    "", "usr/sbin/nginx", "-c", folder.resolve("nginx.conf").toString());
            try {
                Ports.awaitListening(Ports.NGINX);
                measure(konbit, peers);
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    private static void measure(Konbit konbit, Peers peers) throws IOException, InterruptedException {
        var gateway = "http://127.0.0.1:" + Ports.GATEWAY + LIST;
        var file = "http://127.0.0.1:" + Ports.NGINX + "/list.json";
        // The launcher asks services how they are: had they never been asked while warm, that would undo compiled code.
        var pids = konbit.pids();
        warmUp(peers, gateway, konbit.token());
        var ratios = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var before = Machine.cpuSeconds(pids);
            var ours = rate(peers, gateway, konbit.token());
            var cpu = Machine.used(before, Machine.cpuSeconds(pids), 1 / ours / 5 * 10_000);
            var nginx = rate(peers, file, konbit.token());
            ratios[run] = ours / nginx;
            System.out.printf(
                    "run %d: %,.0f a second; nginx %,.0f; ratio %.3f; CPU-s for 10,000: %s%n",
                    run + 1, ours, nginx, ratios[run], cpu);
        }
        System.out.printf("median of %d: %.3f × nginx (%s)%n", RUNS, Machine.median(ratios), Machine.spread(ratios));
    }

    /** Code is compiled bit by bit, by how often it was called: so many calls, and then until it gets no faster. */
    private static void warmUp(Peers peers, String url, String token) throws IOException, InterruptedException {
        var fastest = 0.0;
        var calls = 0.0;
        for (int slower = 0; slower < 3 || calls < WARM_UP; ) {
            var now = rate(peers, url, token);
            System.out.printf("warming up: %,.0f a second%n", now);
            calls += now * 5;
            if (now < fastest * 1.03) slower++;
            fastest = Math.max(fastest, now);
        }
    }

    private static double rate(Peers peers, String url, String token) throws IOException, InterruptedException {
        var wrk = peers.start(
                "",
                "usr/bin/wrk",
                "-t",
                "1",
                "-c",
                "16",
                "-d",
                SECONDS,
                "--timeout",
                PATIENCE,
                "-H",
                "Authorization: Bearer " + token,
                url);
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        var wrong = WRONG.matcher(output);
        if (wrk.waitFor() != 0 || !rate.find() || wrong.find()) throw new IllegalStateException(url + ":\n" + output);
        return Double.parseDouble(rate.group(1));
    }
}
