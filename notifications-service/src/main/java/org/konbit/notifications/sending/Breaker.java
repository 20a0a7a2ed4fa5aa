package org.konbit.notifications.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps away from a provider that is down, a little longer each time, and comes back by itself. */
public class Breaker {
    private static final int FAULTS_IN_A_ROW = 10;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private int faults;
    private int opened;
    private Instant openUntil = Instant.MIN;

    public Breaker(Clock clock) {
        this.clock = clock;
    }

    public synchronized void worked() {
        faults = 0;
        opened = 0;
    }

    /** A fault of the provider, not of the message. */
    public synchronized void failed() {
        if (++faults >= FAULTS_IN_A_ROW) open();
    }

    /** Nobody answers at all. */
    public synchronized void unreachable() {
        if (!isOpen()) open();
    }

    /** The provider asked to be left alone. */
    public synchronized void restFor(Duration time) {
        var until = clock.instant().plus(time);
        if (until.isAfter(openUntil)) openUntil = until;
    }

    private void open() {
        var wait = FIRST.multipliedBy(1L << Math.min(opened++, 6));
        openUntil = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        faults = FAULTS_IN_A_ROW - 1;
    }

    public synchronized boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }

    public synchronized Instant openUntil() {
        return openUntil;
    }
}
