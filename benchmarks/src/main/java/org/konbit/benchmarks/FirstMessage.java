package org.konbit.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/** From the HTTP announcement to the first message at the sink, 50 times, each when all before is over. */
final class FirstMessage implements Benchmark {
    private static final int PEOPLE = 400;
    private static final int WARM_UP = 10;
    private static final int TRIES = 50;

    @Override
    public String measures() {
        return "the first message after an announcement, 50 tries, beside a bare smtp-source";
    }

    @Override
    public void run(Path home) throws Exception {
        var peers = Peers.fetched(home);
        try (var sink = Sink.on(peers, Ports.SINK, "");
                var konbit = Konbit.up(home, Map.of("SMTP_URL", "smtp://127.0.0.1:" + Ports.SINK))) {
            var crowd = Crowd.of(PEOPLE, home, konbit);
            var millis = new double[TRIES];
            var last = new double[TRIES];
            for (int i = -WARM_UP; i < TRIES; i++) {
                var action = crowd.action();
                var before = sink.taken();
                TimeUnit.MILLISECONDS.sleep(500);
                var began = System.nanoTime();
                var dispatch = crowd.announce(action);
                var first = sink.awaitTaken(before + 1, Duration.ofSeconds(30));
                var all = sink.awaitTaken(before + PEOPLE, Duration.ofSeconds(30));
                konbit.awaitDone(dispatch);
                if (i < 0) continue;
                millis[i] = (first - began) / 1e6;
                last[i] = (all - began) / 1e6;
            }
            var peer = new double[TRIES];
            for (int i = 0; i < TRIES; i++) {
                var before = sink.taken();
                var began = System.nanoTime();
                sink.sourceRate(peers, 1, 10, "");
                peer[i] = (sink.awaitTaken(before + 1, Duration.ofSeconds(30)) - began) / 1e6;
            }
            print("first message", millis);
            print("last of " + PEOPLE, last);
            print("smtp-source with one message, its start included", peer);
        }
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.0f ms, p95 %.0f ms, worst %.0f ms%n",
                what, Machine.median(millis), millis[(int) (0.95 * millis.length)], millis[millis.length - 1]);
    }
}
