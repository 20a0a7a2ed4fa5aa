package org.konbit.notifications.sending.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which records are dealt with; what may be committed is what has nothing open before it. */
class Offsets {
    private final Map<TopicPartition, TreeMap<Long, Boolean>> open = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    synchronized void taken(TopicPartition partition, long offset) {
        open.computeIfAbsent(partition, p -> new TreeMap<>()).put(offset, false);
    }

    synchronized void done(TopicPartition partition, long offset) {
        var records = open.get(partition);
        if (records != null) records.computeIfPresent(offset, (o, before) -> true);
    }

    /** What can be committed now and was not before. */
    synchronized Map<TopicPartition, OffsetAndMetadata> toCommit() {
        var commits = new HashMap<TopicPartition, OffsetAndMetadata>();
        open.forEach((partition, records) -> {
            Long next = null;
            while (!records.isEmpty() && records.firstEntry().getValue()) {
                next = records.pollFirstEntry().getKey() + 1;
            }
            if (next != null) committed.put(partition, next);
            var position = committed.remove(partition);
            if (position != null) commits.put(partition, new OffsetAndMetadata(position));
        });
        return commits;
    }

    synchronized void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            open.remove(partition);
            committed.remove(partition);
        });
    }
}
