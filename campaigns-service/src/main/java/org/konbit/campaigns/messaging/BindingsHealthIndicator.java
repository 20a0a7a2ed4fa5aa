package org.konbit.campaigns.messaging;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Up when every consumer was bound to its topic; until then others can't say whether it has partitions. */
@Component
class BindingsHealthIndicator implements HealthIndicator {
    private final BindingServiceProperties bindings;
    private final Set<String> bound = ConcurrentHashMap.newKeySet();

    BindingsHealthIndicator(BindingServiceProperties bindings) {
        this.bindings = bindings;
    }

    @EventListener
    void on(BindingCreatedEvent created) {
        if (created.getSource() instanceof Binding<?> binding && binding.getBindingName() != null) {
            bound.add(binding.getBindingName());
        }
    }

    @Override
    public Health health() {
        var missing = new TreeSet<>(bindings.getBindings().keySet());
        missing.removeIf(name -> !name.contains("-in-"));
        missing.removeAll(bound);
        return missing.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("notBound", missing).build();
    }
}
