package org.konbit.local;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.konbit.local.broker.Groups;
import org.konbit.local.process.Together;
import org.konbit.local.process.Trouble;

/** Lets every consumer of a topic read it from the beginning: each service stops for it, as an offset in use cannot move. */
record Replaying(LocalPlatform platform) {
    private static final int LEAVING_SECONDS = 60;
    private static final int CATCHING_UP_MINUTES = 30;

    void replay(String topic, PrintStream out) {
        var settings = platform.settings();
        try (var groups = new Groups(settings.kafkaAdmin(settings.secrets()))) {
            var topics = groups.topics();
            if (!topics.contains(topic)) {
                throw new Trouble("There is no topic '%s'".formatted(topic), "one of: " + String.join(", ", topics));
            }
            var readers = new TreeMap<Part, TreeSet<String>>();
            for (var group : groups.readersOf(topic)) {
                ownerOf(group)
                        .ifPresent(part -> readers.computeIfAbsent(part, key -> new TreeSet<>())
                                .add(group));
            }
            if (readers.isEmpty()) {
                out.println("Nobody has read " + topic + " yet; nothing to do.");
                return;
            }
            var ends = groups.ends(topic);
            Together.start(readers.entrySet().stream()
                            .map(reader -> (Runnable) () -> anew(groups, reader.getKey(), reader.getValue(), topic))
                            .toList())
                    .join();
            for (var reader : readers.values()) {
                for (var group : reader) awaitEnd(groups, group, topic, ends);
            }
            var records = ends.values().stream().mapToLong(Long::longValue).sum();
            out.printf("%s was read anew up to its %d offsets by %s%n", topic, records, readers.values());
        }
    }

    private void anew(Groups groups, Part reader, Set<String> its, String topic) {
        platform.stop(new Target(reader, null));
        for (var group : its) groups.rewind(group, topic, LEAVING_SECONDS);
        platform.start(reader);
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
