package org.konbit.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what becomes true within a deadline, and says what it last saw when it doesn't. */
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Poll() {}

    static <T> T until(String what, Duration atMost, Supplier<T> look, Predicate<T> done) {
        var deadline = Instant.now().plus(atMost);
        while (true) {
            var seen = look.get();
            if (done.test(seen)) return seen;
            if (Instant.now().isAfter(deadline)) {
                throw new WrongFigure(what, "within " + atMost.toSeconds() + " s", seen);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
