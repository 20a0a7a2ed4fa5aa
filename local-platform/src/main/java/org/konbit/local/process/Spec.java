package org.konbit.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param marker text that stands in the command line and in no other program's
 */
public record Spec(
        String name,
        int instance,
        int port,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Path workingDirectory,
        String marker) {
    public Spec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.stream().noneMatch(part -> part.contains(marker))) {
            throw new IllegalArgumentException("The command line of " + name + " lacks " + marker);
        }
    }
}
