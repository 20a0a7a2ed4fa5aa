package org.konbit.gateway.limits;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How fast a client sends a body, or reads an answer. Only the time that we wait for it counts: who is told nothing for
 * an hour, as a follower of events may be, is not slow, nor is who waits for a slow service.
 */
public final class Pace {
    private final LongSupplier nanos;
    private final long grace;
    private final long slowest;
    private long bytes;
    private long waited;
    private long since;

    public Pace(PaceSettings settings) {
        this(settings, System::nanoTime);
    }

    Pace(PaceSettings settings, LongSupplier nanos) {
        this.nanos = nanos;
        this.grace = settings.grace().toNanos();
        this.slowest = settings.slowest().toBytes();
    }

    /** From now on we wait for it. */
    public void waits() {
        since = nanos.getAsLong();
    }

    /** We waited for so many bytes. */
    public void moved(long more) {
        waited += nanos.getAsLong() - since;
        bytes += more;
    }

    public boolean isTooSlow() {
        return waited - grace > bytes * TimeUnit.SECONDS.toNanos(1) / slowest;
    }
}
