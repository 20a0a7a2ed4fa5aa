package org.konbit.local.process;

import java.nio.file.Path;

/**
 * A child process as noted at its start.
 *
 * @param startedAt milliseconds since the epoch as the operating system tells them, so that a reused pid is noticed
 * @param marker text that stands in its command line
 */
public record Entry(String name, int instance, long pid, long startedAt, int port, String marker, String log) {
    public Path logFile() {
        return Path.of(log);
    }

    public String id() {
        return name + "-" + instance;
    }
}
