package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * 100,000 e-mails from the HTTP announcement to the last but 250 at the sink, through all services, one instance each,
 * beside {@code smtp-source -s 10 -d -m 20000 -l 2000} into the same kind of sink, each on a processor of its own.
 */
final class FanOut implements Benchmark {
    private static final int PEOPLE = Benchmarks.number("KONBIT_BENCH_PEOPLE", 100_000);
    private static final int LEFT_OUT = 250;
    private static final int RUNS = Benchmarks.number("KONBIT_BENCH_RUNS", 5);

    @Override
    public String measures() {
        return "100,000 e-mails from the announcement to the sink, beside smtp-source";
    }

    @Override
    public void run(Path home) throws Exception {
        var peers = Peers.fetched(home);
        try (var sink = Sink.on(peers, Ports.SINK, "");
                var konbit = Konbit.up(
                        home, Map.of("SMTP_URL", "smtp://127.0.0.1:" + Ports.SINK, "KONBIT_CONFIRM_ABOVE", "-1"))) {
            var crowd = Crowd.of(PEOPLE, home, konbit);
            var pids = konbit.pids();
            var ratios = new double[RUNS];
            var costs = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                var peer = s10(peers);
                var figures = announce(konbit, pids, sink, crowd);
                ratios[run] = figures.rate / peer;
                costs[run] = figures.cpu.all();
                System.out.printf(
                        "run %d: %,d e-mails in %.2f s = %,.0f a second; smtp-source %,.0f; ratio %.2f; first after %.0f ms; "
                                + "CPU-s for 10,000 without the sink: %s%n",
                        run + 1,
                        PEOPLE - LEFT_OUT,
                        figures.seconds,
                        figures.rate,
                        peer,
                        ratios[run],
                        figures.first,
                        figures.cpu);
            }
            System.out.printf(
                    "median of %d: %.2f × smtp-source (%s), %.2f CPU-s for 10,000 (%s); notifications-service %d MiB%n",
                    RUNS,
                    Machine.median(ratios),
                    Machine.spread(ratios),
                    Machine.median(costs),
                    Machine.spread(costs),
                    Machine.rssMiB(konbit.pid("notifications-1")));
        }
    }

    private record Figures(double seconds, double rate, double first, Machine.Usage cpu) {}

    private static Figures announce(Konbit konbit, Map<String, Long> pids, Sink sink, Crowd crowd)
            throws IOException, InterruptedException {
        var action = crowd.action();
        var before = sink.taken();
        var cpuBefore = Machine.cpuSeconds(pids);
        var began = System.nanoTime();
        var dispatch = crowd.announce(action);
        var first = sink.awaitTaken(before + 1, Duration.ofSeconds(60));
        var ended = sink.awaitTaken(before + PEOPLE - LEFT_OUT, Duration.ofMinutes(10));
        var cpuAfter = Machine.cpuSeconds(pids);
        sink.awaitTaken(before + PEOPLE, Duration.ofMinutes(2));
        konbit.awaitDone(dispatch);
        var seconds = (ended - began) / 1e9;
        return new Figures(
                seconds,
                (PEOPLE - LEFT_OUT) / seconds,
                (first - began) / 1e6,
                Machine.used(cpuBefore, cpuAfter, 10_000.0 / PEOPLE));
    }

    private static double s10(Peers peers) throws IOException, InterruptedException {
        var rates = new double[3];
        for (int i = 0; i < rates.length; i++) {
            try (var sink = Sink.on(peers, Ports.PEER, "1")) {
                // The sink takes a moment to listen: the first message may wait for it.
                Ports.awaitListening(Ports.PEER);
                rates[i] = sink.sourceRate(peers, 20_000, 2_000, "0");
            }
        }
        return Machine.median(rates);
    }
}
