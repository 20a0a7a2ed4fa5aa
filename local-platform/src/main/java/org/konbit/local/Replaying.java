package org.konbit.local;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.konbit.local.broker.Groups;
import org.konbit.local.process.Together;
import org.konbit.local.process.Trouble;

/** Lets every consumer of topics read them from the beginning: each service stops for it, as an offset in use cannot move. */
record Replaying(LocalPlatform platform) {
    private static final int LEAVING_SECONDS = 60;
    private static final int CATCHING_UP_MINUTES = 30;

    /** What a service reads of the topics, by group. */
    private static final class Reading extends TreeMap<String, TreeSet<String>> {
        private static final long serialVersionUID = 1L;
    }

    void replay(Collection<String> topics, PrintStream out) {
        platform.mustRun(Part.KAFKA);
        var settings = platform.settings();
        try (var groups = new Groups(settings.kafkaAdmin(settings.secrets()))) {
            var known = groups.topics();
            var ends = new TreeMap<String, Map<TopicPartition, Long>>();
            var readers = new TreeMap<Part, Reading>();
            for (var topic : topics) {
                if (!known.contains(topic)) {
                    throw new Trouble("There is no topic '%s'".formatted(topic), "one of: " + String.join(", ", known));
                }
                ends.put(topic, groups.ends(topic));
                for (var group : groups.readersOf(topic)) {
                    ownerOf(group)
                            .ifPresent(part -> readers.computeIfAbsent(part, key -> new Reading())
                                    .computeIfAbsent(group, key -> new TreeSet<>())
                                    .add(topic));
                }
            }
            Together.start(readers.entrySet().stream()
                            .map(reader -> (Runnable) () -> anew(groups, reader.getKey(), reader.getValue()))
                            .toList())
                    .join();
            ends.forEach((topic, end) -> {
                var by = new TreeSet<String>();
                for (var reading : readers.values()) {
                    reading.forEach((group, its) -> {
                        if (its.contains(topic)) by.add(group);
                    });
                }
                for (var group : by) awaitEnd(groups, group, topic, end);
                var records = end.values().stream().mapToLong(Long::longValue).sum();
                out.println(
                        by.isEmpty()
                                ? "Nobody has read " + topic + " yet; nothing to do."
                                : "%s was read anew up to its %d offsets by %s".formatted(topic, records, by));
            });
        }
    }

    private void anew(Groups groups, Part reader, Reading its) {
        platform.stop(new Target(reader, null));
        try {
            its.forEach((group, topics) -> {
                for (var topic : topics) groups.rewind(group, topic, LEAVING_SECONDS);
            });
        } finally {
            platform.start(new Target(reader, null));
        }
    }

    private static void awaitEnd(Groups groups, String group, String topic, Map<TopicPartition, Long> ends) {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(CATCHING_UP_MINUTES);
        while (groups.lag(group, topic, ends) > 0) {
            if (System.nanoTime() > end) {
                throw new Trouble(
                        "%s has not caught up with %s after %d min".formatted(group, topic, CATCHING_UP_MINUTES),
                        "it goes on by itself; its service's log shows how far it is");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    private static Optional<Part> ownerOf(String group) {
        return Part.SERVICES.stream()
                .filter(part -> group.equals(part.module()) || group.startsWith(part.module() + "."))
                .findFirst();
    }
}
