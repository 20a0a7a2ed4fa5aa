package org.konbit.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to start.
 *
 * @param environment added to the launcher's own
 * @param unseen what of the launcher's own the process does not get to see
 * @param marker text that stands in the command line and in no other program's
 */
public record Spec(
        String name,
        int instance,
        int port,
        List<String> command,
        Map<String, String> environment,
        Set<String> unseen,
        Path log,
        Path workingDirectory,
        String marker) {
    public Spec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        unseen = Set.copyOf(unseen);
        if (command.stream().noneMatch(part -> part.contains(marker))) {
            throw new IllegalArgumentException("The command line of " + name + " lacks " + marker);
        }
    }
}
