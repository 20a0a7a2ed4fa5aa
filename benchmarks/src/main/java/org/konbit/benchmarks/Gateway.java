package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * What the gateway itself costs: a call through it, the callers' tokens checked and translated, beside nginx passing the
 * same call on to the same service. That service is a file, so that nearly all the time is the proxies' own.
 */
final class Gateway implements Benchmark {
    private static final int RUNS = Benchmarks.number("KONBIT_BENCH_RUNS", 5);
    private static final int WARM_UP = Benchmarks.number("KONBIT_BENCH_WARM_UP", 200_000);
    private static final int CALLERS = 100;
    private static final String PATH = "/api/people";

    @Override
    public String measures() {
        return "a call through the gateway, beside nginx passing it to the same service";
    }

    @Override
    public void run(Path home) throws Exception {
        var peers = Peers.fetched(home);
        try (var konbit = Konbit.up(home, Map.of())) {
            Crowd.of(400, home, konbit);
            var list = konbit.get(PATH + "?limit=20").toString();
            var tokens = new ArrayList<String>();
            for (int caller = 0; caller < CALLERS; caller++) tokens.add(konbit.tokenOf("caller-" + caller));
            try (var service = Nginx.answering(peers, Ports.NGINX, list);
                    var proxy = Nginx.passingTo(peers, Ports.PEER, Ports.NGINX)) {
                konbit.haveCollectivesAt(Ports.NGINX);
                measure(konbit.pid("gateway-1"), Wrk.as(peers, tokens));
            }
        }
    }

    private static void measure(long pid, Wrk wrk) throws IOException, InterruptedException {
        var gateway = "http://127.0.0.1:" + Ports.GATEWAY + PATH;
        var proxy = "http://127.0.0.1:" + Ports.PEER + PATH;
        var pids = Map.of("gateway-1", pid);
        wrk.warmUp(gateway, WARM_UP);
        var ratios = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var before = Machine.cpuSeconds(pids);
            var ours = wrk.rate(gateway);
            var cpu = Machine.used(before, Machine.cpuSeconds(pids), 10_000 / ours / Wrk.SECONDS);
            var nginx = wrk.rate(proxy);
            ratios[run] = ours / nginx;
            System.out.printf(
                    "run %d: %,.0f a second; nginx %,.0f; ratio %.2f; CPU-s for 10,000: %s%n",
                    run + 1, ours, nginx, ratios[run], cpu);
        }
        System.out.printf(
                "median of %d: %.2f × nginx (%s), %d callers%n",
                RUNS, Machine.median(ratios), Machine.spread(ratios), CALLERS);
    }
}
