package org.konbit.gateway.routing.web;

import java.util.concurrent.Semaphore;
import org.konbit.gateway.routing.RoutingSettings;
import org.konbit.http.HttpProperties;
import org.springframework.stereotype.Component;

/** Room for the bodies that are held to be sent again: however many come slowly, they must not fill the memory. */
@Component
class HeldBodies {
    private final Semaphore room;
    private final long longest;

    HeldBodies(RoutingSettings settings, HttpProperties limits) {
        this.room = new Semaphore(Math.toIntExact(settings.heldBodies().toBytes()));
        this.longest = limits.bodyLimit().toBytes();
    }

    /**
     * Room for a body, to be {@link #giveBack given back}.
     *
     * @param length negative if it is not told
     * @return bytes; zero if there is no room now
     */
    int take(long length) {
        var bytes = (int) (length < 0 ? longest : Math.min(length, longest));
        return room.tryAcquire(bytes) ? bytes : 0;
    }

    void giveBack(int bytes) {
        room.release(bytes);
    }
}
