package org.konbit.gateway.routing;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The instances of every service as known now, and whose turn it is. */
@Component
public class Instances {
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Map<String, List<Instance>> byService;

    Instances(RoutingSettings settings, Clock clock) {
        this.clock = clock;
        this.byService = Map.of();
        replace(settings.instances());
    }

    /** Those known already are kept, with what is known of them. */
    final void replace(Map<String, List<URI>> addresses) {
        var known = byService.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Instance::address, Function.identity(), (one, same) -> one));
        var replaced = new HashMap<String, List<Instance>>();
        addresses.forEach((service, uris) -> replaced.put(
                service,
                uris.stream()
                        .map(uri -> known.containsKey(uri) ? known.get(uri) : new Instance(uri))
                        .toList()));
        byService = Map.copyOf(replaced);
    }

    /** All instances of a service in the order to try them: one after the other, those that failed just now last. */
    public List<Instance> inTurn(String service) {
        var all = byService.getOrDefault(service, List.of());
        if (all.size() < 2) {
            return all;
        }
        var first = Math.floorMod(turn.getAndIncrement(), all.size());
        var now = clock.instant();
        var order = new ArrayList<Instance>(all.size());
        var resting = new ArrayList<Instance>();
        for (var i = 0; i < all.size(); i++) {
            var instance = all.get((first + i) % all.size());
            (instance.restsAt(now) ? resting : order).add(instance);
        }
        order.addAll(resting);
        return order;
    }
}
