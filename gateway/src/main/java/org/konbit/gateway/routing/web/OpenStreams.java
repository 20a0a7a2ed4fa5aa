package org.konbit.gateway.routing.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.konbit.gateway.routing.RoutingSettings;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** How many streams of events each caller follows now: a few are usual, hundreds would be everybody else's loss. */
@Component
class OpenStreams {
    private final Map<UUID, Integer> byCaller = new ConcurrentHashMap<>();
    private final int most;

    OpenStreams(RoutingSettings settings) {
        this.most = settings.streamsPerCaller();
    }

    /** False when the caller has as many as one may have; else it counts until it is {@link #close closed}. */
    boolean open(Caller caller) {
        if (byCaller.merge(caller.subject(), 1, Integer::sum) <= most) return true;
        close(caller);
        return false;
    }

    void close(Caller caller) {
        byCaller.computeIfPresent(caller.subject(), (subject, open) -> open == 1 ? null : open - 1);
    }
}
