package org.konbit.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Up when every consumer of this instance runs and has partitions of its topic. */
class ConsumersHealth implements HealthIndicator {
    private final List<AbstractMessageListenerContainer<?, ?>> containers = new CopyOnWriteArrayList<>();

    void watch(AbstractMessageListenerContainer<?, ?> container) {
        containers.add(container);
    }

    @Override
    public Health health() {
        var idle = containers.stream()
                .filter(container -> !hasPartitions(container))
                .map(AbstractMessageListenerContainer::getGroupId)
                .toList();
        return idle.isEmpty()
                ? Health.up().withDetail("consumers", containers.size()).build()
                : Health.down().withDetail("withoutPartitions", idle).build();
    }

    private static boolean hasPartitions(AbstractMessageListenerContainer<?, ?> container) {
        var assigned = container.getAssignedPartitions();
        return container.isRunning() && assigned != null && !assigned.isEmpty();
    }
}
