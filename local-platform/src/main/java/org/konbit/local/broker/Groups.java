package org.konbit.local.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.konbit.local.process.Trouble;

/** Who reads a topic, how far they are, and how they begin anew. */
public final class Groups implements AutoCloseable {
    private final Admin admin;

    public Groups(Map<String, String> adminClient) {
        var configuration = new Properties();
        configuration.putAll(adminClient);
        this.admin = Admin.create(configuration);
    }

    private interface Asking<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private static <T> T answer(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (ExecutionException refused) {
            throw new Trouble(
                    "The broker refuses: " + refused.getCause(), "./konbit status kafka; ./konbit logs kafka");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Set<String> topics() {
        return new TreeSet<>(answer(() -> admin.listTopics().names().get()));
    }

    /** The groups that have read the topic. */
    public Set<String> readersOf(String topic) {
        var readers = new TreeSet<String>();
        for (var group : answer(() -> admin.listGroups().all().get())) {
            if (committed(group.groupId(), topic).isEmpty()) continue;
            readers.add(group.groupId());
        }
        return readers;
    }

    private Map<TopicPartition, Long> committed(String group, String topic) {
        var offsets = new TreeMap<TopicPartition, Long>(java.util.Comparator.comparing(TopicPartition::partition));
        answer(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(topic) && offset != null) offsets.put(partition, offset.offset());
                });
        return offsets;
    }

    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec spec) {
        var description = answer(() ->
                        admin.describeTopics(Set.of(topic)).allTopicNames().get())
                .get(topic);
        if (description == null) throw new IllegalStateException("No topic " + topic);
        var wanted = description.partitions().stream()
                .collect(Collectors.toMap(each -> new TopicPartition(topic, each.partition()), each -> spec));
        var found = new HashMap<TopicPartition, Long>();
        answer(() -> admin.listOffsets(wanted).all().get())
                .forEach((partition, info) -> found.put(partition, info.offset()));
        return found;
    }

    /** Needs the group's members gone. */
    public void rewind(String group, String topic, int seconds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!isEmpty(group)) {
            if (System.nanoTime() > end) {
                throw new Trouble(
                        "Somebody still reads as " + group, "stop what runs of that service elsewhere, then again");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        var beginning = offsets(topic, OffsetSpec.earliest()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new OffsetAndMetadata(each.getValue())));
        answer(() -> admin.alterConsumerGroupOffsets(group, beginning).all().get());
    }

    private boolean isEmpty(String group) {
        var description = answer(
                        () -> admin.describeConsumerGroups(Set.of(group)).all().get())
                .get(group);
        return description == null
                || description.groupState() == GroupState.EMPTY
                || description.groupState() == GroupState.DEAD;
    }

    /** Where the topic ends now. */
    public Map<TopicPartition, Long> ends(String topic) {
        return offsets(topic, OffsetSpec.latest());
    }

    /** Records between where the group is and the ends given. */
    public long lag(String group, String topic, Map<TopicPartition, Long> ends) {
        var committed = committed(group, topic);
        return ends.entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - committed.getOrDefault(each.getKey(), 0L)))
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
