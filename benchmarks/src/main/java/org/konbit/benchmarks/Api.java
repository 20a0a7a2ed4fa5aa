package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/** A list of 20 people through the gateway, token checked twice, beside nginx serving the same bytes from a file. */
final class Api implements Benchmark {
    private static final int RUNS = Benchmarks.number("KONBIT_BENCH_RUNS", 5);
    private static final int WARM_UP = Benchmarks.number("KONBIT_BENCH_WARM_UP", 100_000);
    private static final String LIST = "/api/people?limit=20";

    @Override
    public String measures() {
        return "a list of 20 through the gateway, beside nginx serving the same bytes";
    }

    @Override
    public void run(Path home) throws Exception {
        var peers = Peers.fetched(home);
        try (var konbit = Konbit.up(home, Map.of())) {
            Crowd.of(400, home, konbit);
            try (var nginx =
                    Nginx.answering(peers, Ports.NGINX, konbit.get(LIST).toString())) {
                measure(konbit, Wrk.as(peers, List.of(konbit.token())));
            }
        }
    }

    private static void measure(Konbit konbit, Wrk wrk) throws IOException, InterruptedException {
        var gateway = "http://127.0.0.1:" + Ports.GATEWAY + LIST;
        var file = "http://127.0.0.1:" + Ports.NGINX + "/";
        // The launcher asks services how they are: had they never been asked while warm, that would undo compiled code.
        var pids = konbit.pids();
        wrk.warmUp(gateway, WARM_UP);
        var ratios = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var before = Machine.cpuSeconds(pids);
            var ours = wrk.rate(gateway);
            var cpu = Machine.used(before, Machine.cpuSeconds(pids), 10_000 / ours / Wrk.SECONDS);
            var nginx = wrk.rate(file);
            ratios[run] = ours / nginx;
            System.out.printf(
                    "run %d: %,.0f a second; nginx %,.0f; ratio %.3f; CPU-s for 10,000: %s%n",
                    run + 1, ours, nginx, ratios[run], cpu);
        }
        System.out.printf("median of %d: %.3f × nginx (%s)%n", RUNS, Machine.median(ratios), Machine.spread(ratios));
    }
}
