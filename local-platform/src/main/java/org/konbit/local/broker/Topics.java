package org.konbit.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;
import tools.jackson.core.JacksonException;

/** The topics as {@code contracts/topics.json} has them. */
public record Topics(int partitions, List<Topic> topics) {
    /** One topic: who writes it, who reads it, and what is kept of it. */
    public record Topic(
            String name,
            Cleanup cleanup,
            List<String> writers,
            List<String> readers,
            @Nullable Integer partitions,
            @Nullable Integer retentionDays) {}

    public enum Cleanup {
        compact,
        delete
    }

    public static Topics read(Path file) {
        try {
            return Json.read(file, Topics.class);
        } catch (IOException | JacksonException broken) {
            throw new Trouble(
                    "The list of topics cannot be read: %s (%s)".formatted(file, broken.getMessage()),
                    "git status shows whether it was changed");
        }
    }

    int partitionsOf(Topic topic) {
        return topic.partitions() == null ? partitions : topic.partitions();
    }
}
