package org.konbit.notifications.sending;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Spreads messages evenly over the second, over all who share it. */
public class Pace {
    private final long nanosEach;
    private long next;

    /** @param perSecond 0 for no bound */
    public Pace(int perSecond) {
        this.nanosEach = perSecond <= 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    public boolean isBounded() {
        return nanosEach > 0;
    }

    public void await() {
        if (!isBounded()) return;
        var wait = reserve() - System.nanoTime();
        if (wait > 0) LockSupport.parkNanos(wait);
    }

    private synchronized long reserve() {
        var now = System.nanoTime();
        var mine = Math.max(now, next);
        next = mine + nanosEach;
        return mine;
    }
}
