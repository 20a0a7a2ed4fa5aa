package org.konbit.gateway.routing;

import java.net.URI;
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
    private final int callsAtOnce;
    private volatile Map<String, Turns> byService = Map.of();

    Instances(RoutingSettings settings) {
        this.callsAtOnce = settings.callsToAnInstance();
        replace(settings.instances());
    }

    /** Those known already are kept, with what is known of them. */
    final void replace(Map<String, List<URI>> addresses) {
        var known = byService.values().stream()
                .flatMap(turns -> turns.instances().stream())
                .collect(Collectors.toMap(Instance::address, Function.identity(), (one, same) -> one));
        var replaced = new HashMap<String, Turns>();
        addresses.forEach((service, uris) -> replaced.put(
                service,
                new Turns(
                        uris.stream()
                                .map(uri -> known.containsKey(uri) ? known.get(uri) : new Instance(uri, callsAtOnce))
                                .toList(),
                        new AtomicInteger())));
        byService = Map.copyOf(replaced);
    }

    /** All instances of a service in the order to try them: one after the other, those that rest last. */
    public List<Instance> inTurn(String service) {
        var turns = byService.get(service);
        return turns == null ? List.of() : turns.next();
    }

    boolean isKnown(Instance instance) {
        return byService.values().stream().anyMatch(turns -> turns.instances().contains(instance));
    }

    /** One count for each service: with one for all, calls to two services in turn would always meet the same instances. */
    private record Turns(List<Instance> instances, AtomicInteger turn) {
        List<Instance> next() {
            if (instances.size() < 2) {
                return instances;
            }
            var first = Math.floorMod(turn.getAndIncrement(), instances.size());
            var order = new ArrayList<Instance>(instances.size());
            var resting = new ArrayList<Instance>();
            for (var i = 0; i < instances.size(); i++) {
                var instance = instances.get((first + i) % instances.size());
                (instance.isResting() ? resting : order).add(instance);
            }
            order.addAll(resting);
            return order;
        }
    }
}
