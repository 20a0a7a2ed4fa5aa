package org.konbit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Up when the broker answers, and every consumer of this instance is bound, runs and has partitions of its topic. */
class ConsumersHealth implements HealthIndicator, DisposableBean {
    private static final int PATIENCE_MS = 2_000;

    private final KafkaProperties kafka;
    private final BindingServiceProperties bindings;
    private final Set<String> bound = ConcurrentHashMap.newKeySet();
    private final List<AbstractMessageListenerContainer<?, ?>> containers = new CopyOnWriteArrayList<>();
    private @Nullable Admin admin;

    ConsumersHealth(KafkaProperties kafka, BindingServiceProperties bindings) {
        this.kafka = kafka;
        this.bindings = bindings;
    }

    @EventListener
    void on(BindingCreatedEvent created) {
        if (created.getSource() instanceof Binding<?> binding && binding.getBindingName() != null) {
            bound.add(binding.getBindingName());
        }
    }

    void watch(AbstractMessageListenerContainer<?, ?> container) {
        containers.add(container);
    }

    @Override
    public Health health() {
        var unbound = bindings.getBindings().keySet().stream()
                .filter(name -> name.contains("-in-") && !bound.contains(name))
                .sorted()
                .toList();
        if (!unbound.isEmpty())
            return Health.down().withDetail("notBound", unbound).build();
        var idle = containers.stream()
                .filter(container -> !hasPartitions(container))
                .map(AbstractMessageListenerContainer::getGroupId)
                .toList();
        if (!idle.isEmpty())
            return Health.down().withDetail("withoutPartitions", idle).build();
        return brokerAnswers()
                ? Health.up().build()
                : Health.down().withDetail("broker", "no answer").build();
    }

    private static boolean hasPartitions(AbstractMessageListenerContainer<?, ?> container) {
        var assigned = container.getAssignedPartitions();
        return container.isRunning() && assigned != null && !assigned.isEmpty();
    }

    private boolean brokerAnswers() {
        try {
            return !client().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .nodes()
                    .get()
                    .isEmpty();
        } catch (ExecutionException | KafkaException noAnswer) {
            // The latter when no broker's name resolves: then there is not even a client.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Admin client() {
        if (admin == null) {
            var settings = new HashMap<>(kafka.buildAdminProperties());
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
            admin = Admin.create(settings);
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) admin.close(Duration.ZERO);
    }
}
