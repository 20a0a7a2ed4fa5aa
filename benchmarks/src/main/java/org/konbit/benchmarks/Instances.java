package org.konbit.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import org.konbit.benchmarks.Benchmarks.Benchmark;

/** Two instances of notifications-service beside one, at a mail server so slow that waiting for it dominates. */
final class Instances implements Benchmark {
    private static final int PEOPLE = Benchmarks.number("KONBIT_BENCH_PEOPLE", 60_000);
    private static final int DELAY_MILLIS = 5;

    @Override
    public String measures() {
        return "two instances of notifications-service beside one, at a slow mail server";
    }

    @Override
    public void run(Path home) throws Exception {
        try (var konbit = Konbit.up(home, Map.of("KONBIT_CONFIRM_ABOVE", "-1"))) {
            var crowd = Crowd.of(PEOPLE, home, konbit);
            konbit.standIns("PUT", "/faults", "{\"smtp\": {\"delayMs\": %d}}".formatted(DELAY_MILLIS));
            var alone = announce(konbit, crowd);
            konbit.launcher("scale", "notifications", "2");
            var both = announce(konbit, crowd);
            konbit.launcher("scale", "notifications", "1");
            var aloneAgain = announce(konbit, crowd);
            System.out.printf(
                    "%,d e-mails, %d ms an answer: one instance %.1f s and %.1f s, two %.1f s: %.2f ×%n",
                    PEOPLE, DELAY_MILLIS, alone, aloneAgain, both, (alone + aloneAgain) / 2 / both);
        }
    }

    private static double announce(Konbit konbit, Crowd crowd) throws Exception {
        var action = crowd.action();
        var began = System.nanoTime();
        konbit.awaitDone(crowd.announce(action));
        return (System.nanoTime() - began) / 1e9;
    }
}
