package org.konbit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/**
 * What a recipient costs among a million beside one among ten thousand, in time, processor and memory; and how long an
 * urgent message to one person takes while the million is on its way.
 */
final class Million implements Benchmark {
    private static final int MANY = Benchmarks.number("KONBIT_BENCH_PEOPLE", 1_000_000);
    private static final int FEW = 10_000;
    private static final int FEW_RUNS = 10;

    @Override
    public String measures() {
        return "a recipient's cost among a million beside ten thousand, and an urgent message meanwhile";
    }

    @Override
    public void run(Path home) throws Exception {
        var peers = Peers.fetched(home);
        try (var sink = Sink.on(peers, Ports.SINK, "");
                var konbit = Konbit.up(
                        home,
                        Map.of(
                                "SMTP_URL",
                                "smtp://127.0.0.1:" + Ports.SINK,
                                "KONBIT_CONFIRM_ABOVE",
                                "-1",
                                "KONBIT_MONGODB_CACHE_GB",
                                "2"))) {
            var many = Crowd.of(MANY, home, konbit);
            var few = many.fewIn("HT-ND", FEW);
            var one = many.fewIn("HT-SE", 1);
            cost(konbit, sink, few, FEW);
            var seconds = new double[FEW_RUNS];
            var processor = new double[FEW_RUNS];
            for (int run = 0; run < FEW_RUNS; run++) {
                var cost = cost(konbit, sink, few, FEW);
                seconds[run] = cost.seconds;
                processor[run] = cost.cpu.all();
            }
            System.out.printf(
                    "%,d: %.2f s (%s) and %.2f CPU-s (%s) for 10,000; notifications-service %d MiB%n",
                    FEW,
                    Machine.median(seconds),
                    Machine.spread(seconds),
                    Machine.median(processor),
                    Machine.spread(processor),
                    memory(konbit));
            var urgent = new ArrayList<Double>();
            var action = many.action();
            var sending = Thread.ofPlatform().start(() -> sayUrgently(konbit, one, urgent));
            var cost = cost(konbit, sink, many, action, MANY);
            sending.interrupt();
            sending.join();
            System.out.printf(
                    "%,d: %.2f s and %s CPU-s for 10,000; notifications-service %d MiB%n",
                    MANY, cost.seconds, cost.cpu, memory(konbit));
            System.out.printf(
                    "beside %,d: %.2f × the time, %.2f × the processor%n",
                    FEW, cost.seconds / Machine.median(seconds), cost.cpu.all() / Machine.median(processor));
            var millis =
                    urgent.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "urgent to one meanwhile, %d times, until noted as sent: median %.0f ms, p99 %.0f ms, worst %.0f ms%n",
                    millis.length,
                    Machine.median(millis),
                    millis[(int) (0.99 * millis.length)],
                    millis[millis.length - 1]);
        }
    }

    /** Seconds and processor seconds, each for 10,000. */
    private record Cost(double seconds, Machine.Usage cpu) {}

    private static Cost cost(Konbit konbit, Sink sink, Crowd crowd, int people) throws Exception {
        return cost(konbit, sink, crowd, crowd.action(), people);
    }

    private static Cost cost(Konbit konbit, Sink sink, Crowd crowd, String action, int people) throws Exception {
        var pids = konbit.pids();
        var before = sink.taken();
        var cpuBefore = Machine.cpuSeconds(pids);
        var began = System.nanoTime();
        var dispatch = crowd.announce(action);
        sink.awaitTaken(before + people, Duration.ofMinutes(30));
        konbit.awaitDone(dispatch);
        var each = 10_000.0 / people;
        return new Cost(
                (System.nanoTime() - began) / 1e9 * each, Machine.used(cpuBefore, Machine.cpuSeconds(pids), each));
    }

    /** One after the other until it is told to end: milliseconds from the call to the time that is noted as the end. */
    private static void sayUrgently(Konbit konbit, Crowd one, ArrayList<Double> millis) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(500);
                var action = one.action();
                var began = Instant.now();
                var dispatch = one.announce(action);
                konbit.awaitDone(dispatch);
                var done = Instant.parse(
                        konbit.get("/api/dispatches/" + dispatch).get("doneAt").stringValue());
                millis.add(Duration.between(began, done).toNanos() / 1e6);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long memory(Konbit konbit) throws Exception {
        return Machine.rssMiB(konbit.pid("notifications-1"));
    }
}
