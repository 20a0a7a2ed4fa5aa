package org.konbit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;

/**
 * How many records this service's groups are behind, and how many dead letters it has, as the broker knows it: also of
 * partitions that nobody reads just now, of which no consumer could tell.
 *
 * <p>Asked by each instance at its own pace, six requests however many topics there are, and never by who reads the
 * metrics; so all instances say the same, and none while the broker is away.
 */
class TopicFigures implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TopicFigures.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProperties kafka;
    private final String groupPrefix;
    private final String topicPrefix;
    private final String deadLetterSuffix;
    private final Duration every;
    private final MultiGauge lag;
    private final MultiGauge deadLetters;
    private boolean known = true;
    private @Nullable Admin admin;
    private volatile @Nullable ScheduledExecutorService timer;

    TopicFigures(KafkaProperties kafka, String topicPrefix, String service, Duration every, MeterRegistry meters) {
        this.kafka = kafka;
        this.topicPrefix = topicPrefix;
        this.groupPrefix = topicPrefix + service + ".";
        this.deadLetterSuffix = ".dead-letters." + service;
        this.every = every;
        this.lag = MultiGauge.builder("konbit.consumer.lag")
                .description("Records of a topic that this service has not dealt with yet")
                .register(meters);
        this.deadLetters = MultiGauge.builder("konbit.dead.letters.waiting")
                .description("Records in the dead-letter topic of a topic: none once all are given back")
                .register(meters);
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("topic-figures").daemon().factory());
        timer.scheduleWithFixedDelay(this::patiently, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (timer == null) return;
        timer.shutdownNow();
        timer = null;
        closeAdmin();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void patiently() {
        try {
            ask(opened());
            known = true;
        } catch (ExecutionException | RuntimeException e) {
            // Whatever it is: one that got out would end the timer, and what was said last would be said for ever.
            say(Map.of(), Map.of());
            if (known) log.warn("How far topics are read is not known: {}", e.toString());
            known = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Admin broker) throws ExecutionException, InterruptedException {
        var groups = broker.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(groupPrefix))
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        if (groups.isEmpty()) {
            say(Map.of(), Map.of());
            return;
        }
        var topics = broker.listTopics().names().get();
        var wanted = new ArrayList<String>();
        for (var topic : topics) {
            if (topic.startsWith(topicPrefix) && (groups.containsKey(groupOf(topic)) || holdsDeadLetters(topic)))
                wanted.add(topic);
        }
        var partitions = broker.describeTopics(wanted).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        var first = offsets(broker, partitions, OffsetSpec.earliest());
        var next = offsets(broker, partitions, OffsetSpec.latest());
        var committed = broker.listConsumerGroupOffsets(groups).all().get();

        var behind = new HashMap<String, Long>();
        var setAside = new HashMap<String, Long>();
        for (var partition : partitions) {
            var topic = partition.topic().substring(topicPrefix.length());
            var from = offset(first, partition);
            if (holdsDeadLetters(partition.topic())) {
                var source = topic.substring(0, topic.length() - deadLetterSuffix.length());
                setAside.merge(source, offset(next, partition) - from, Long::sum);
            } else {
                var done = committed
                        .getOrDefault(groupOf(partition.topic()), Map.of())
                        .get(partition);
                behind.merge(topic, Math.max(0, offset(next, partition) - at(done, from)), Long::sum);
            }
        }
        say(behind, setAside);
    }

    private void say(Map<String, Long> behind, Map<String, Long> setAside) {
        lag.register(rows(behind), true);
        deadLetters.register(rows(setAside), true);
    }

    private boolean holdsDeadLetters(String topic) {
        return topic.endsWith(deadLetterSuffix);
    }

    private String groupOf(String topic) {
        return groupPrefix + topic.substring(topicPrefix.length());
    }

    /** Of what was removed from the topic nobody is behind any more. */
    private static long at(@Nullable OffsetAndMetadata done, long first) {
        return done == null ? first : Math.max(first, done.offset());
    }

    private static long offset(Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
        var found = offsets.get(partition);
        if (found == null) throw new KafkaException("No offset of " + partition);
        return found.offset();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin broker, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return broker.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), each -> which)))
                .all()
                .get();
    }

    private static List<Row<?>> rows(Map<String, Long> byTopic) {
        return byTopic.entrySet().stream()
                .<Row<?>>map(each -> Row.of(Tags.of("topic", each.getKey()), each.getValue()))
                .toList();
    }

    private synchronized Admin opened() {
        if (admin == null) {
            var settings = new HashMap<>(kafka.buildAdminProperties());
            settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
            settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
            admin = Admin.create(settings);
        }
        return admin;
    }

    private synchronized void closeAdmin() {
        if (admin != null) admin.close(Duration.ZERO);
        admin = null;
    }
}
