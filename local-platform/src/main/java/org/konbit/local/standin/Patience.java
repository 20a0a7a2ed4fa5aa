package org.konbit.local.standin;

import java.io.IOException;
import java.time.Duration;

/** Tries again for a while what fails because the other side is away. */
final class Patience {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private Patience() {}

    interface Attempt {
        boolean succeeds() throws IOException, InterruptedException;
    }

    static boolean until(Attempt attempt, int tries) throws IOException, InterruptedException {
        var pause = Duration.ofMillis(100);
        for (int number = 1; ; number++) {
            try {
                if (attempt.succeeds()) return true;
                if (number == tries) return false;
            } catch (IOException away) {
                if (number == tries) throw away;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }
}
