package org.konbit.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a command a session of its own, so that the terminal's Ctrl-C and its closing do not reach it. */
public final class Detaching {
    private Detaching() {}

    static List<String> detached(List<String> command) {
        var whole = new ArrayList<>(prefix());
        whole.addAll(command);
        return whole;
    }

    /** Whether the command runs in its own name by now. */
    static boolean isDone(String commandLine) {
        return !commandLine.isBlank() && !commandLine.startsWith(String.join(" ", prefix()));
    }

    // Each of them replaces itself by the command, so the pid stays the child's.
    private static List<String> prefix() {
        if (onPath("setsid").isPresent()) return List.of("setsid");
        if (onPath("perl").isPresent()) return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV");
        if (onPath("python3").isPresent()) {
            return List.of("python3", "-c", "import os,sys; os.setsid(); os.execvp(sys.argv[1], sys.argv[1:])");
        }
        return List.of("nohup");
    }

    public static Optional<Path> onPath(String program) {
        var path = System.getenv("PATH");
        if (path == null) return Optional.empty();
        for (var folder : path.split(File.pathSeparator, -1)) {
            if (folder.isEmpty()) continue;
            var file = Path.of(folder, program);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) return Optional.of(file);
        }
        return Optional.empty();
    }
}
