package org.konbit.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.HttpHost;

/** One running service, and whether it is to be asked. */
public final class Instance {
    /** A rest is doubled so often at most. */
    private static final int DOUBLINGS = 5;

    private final URI address;
    private final HttpHost host;
    private final AtomicBoolean resting = new AtomicBoolean();
    private final AtomicInteger restsInRow = new AtomicInteger();
    private final Semaphore room;
    private volatile boolean stuck;

    /** @param callsAtOnce how many may wait for it at the same time */
    Instance(URI address, int callsAtOnce) {
        this.address = address;
        this.host = HttpHost.create(address);
        this.room = new Semaphore(callsAtOnce);
    }

    public URI address() {
        return address;
    }

    public HttpHost host() {
        return host;
    }

    public boolean isResting() {
        return resting.get();
    }

    /** It rests, and did not even say that it is not ready: who asks it waits for nothing. */
    public boolean isStuck() {
        return stuck;
    }

    /** False when as many wait for it as may; else there is one more until it {@link #leave leaves}. */
    public boolean enter() {
        return room.tryAcquire();
    }

    public void leave() {
        room.release();
    }

    /** It answered a call in time. */
    public void works() {
        if (restsInRow.get() > 0) restsInRow.set(0);
    }

    /** False when it rests already. */
    boolean beginRest() {
        return resting.compareAndSet(false, true);
    }

    /** Twice as long as the last time if it answered no call in time in between: what is ready may still not work. */
    Duration nextRest(Duration shortest) {
        return shortest.multipliedBy(1L << Math.min(restsInRow.getAndIncrement(), DOUBLINGS));
    }

    void isStuck(boolean now) {
        stuck = now;
    }

    void endRest() {
        stuck = false;
        resting.set(false);
    }
}
