package org.konbit.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** Which mapping to the wire goes with which aggregate. */
class WireMappings {
    private final ObjectProvider<Publishes<?, ?>> mappings;
    private final JsonMapper json;
    private volatile Map<Class<?>, Publishes<?, ?>> byAggregate = Map.of();

    WireMappings(ObjectProvider<Publishes<?, ?>> mappings, JsonMapper json) {
        this.mappings = mappings;
        this.json = json;
    }

    List<OutboundEvent> toWire(Aggregate<?> aggregate) {
        return aggregate.unpublished().stream()
                .flatMap(event -> map(mappingOf(aggregate.getClass()), aggregate, event))
                .toList();
    }

    byte[] json(Object data) {
        return json.writeValueAsBytes(data);
    }

    Iterable<Class<?>> aggregates() {
        return byAggregate().keySet();
    }

    private Publishes<?, ?> mappingOf(Class<?> aggregate) {
        for (Class<?> type = aggregate; type != null && type != Object.class; type = type.getSuperclass()) {
            var mapping = byAggregate().get(type);
            if (mapping != null) return mapping;
        }
        throw new IllegalStateException(
                "%s has events, but no bean of type Publishes says how they go on the wire".formatted(aggregate));
    }

    private Map<Class<?>, Publishes<?, ?>> byAggregate() {
        var known = byAggregate;
        if (known.isEmpty()) {
            known = new LinkedHashMap<>();
            for (var mapping : mappings) known.put(mapping.aggregate(), mapping);
            byAggregate = known;
        }
        return known;
    }

    /** Safe: a mapping is found by its own aggregate's class, and an aggregate records only events of its own type. */
    @SuppressWarnings("unchecked")
    private static <A extends Aggregate<E>, E> Stream<OutboundEvent> map(
            Publishes<?, ?> mapping, Aggregate<?> aggregate, Object event) {
        return ((Publishes<A, E>) mapping).toWire((A) aggregate, (E) event);
    }
}
