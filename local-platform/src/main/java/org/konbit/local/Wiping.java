package org.konbit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.konbit.local.process.Trouble;

/** Removes what a platform made in its data folder, and nothing else: the folder may have been given with more in it. */
final class Wiping {
    private Wiping() {}

    static void ask(DataFolder data) {
        if (!Files.isDirectory(data.root())) return;
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Trouble("Nobody can be asked whether to remove " + data.root(), "./konbit down --wipe --yes");
        }
        var answer = console.readLine("Remove everything in %s? Type yes: ", data.root());
        if (!"yes".equals(answer)) throw new Trouble("Nothing was done", "./konbit down keeps the data");
    }

    static void wipe(DataFolder data) {
        try {
            for (var folder : data.all()) delete(folder);
            if (Files.isDirectory(data.root()) && isEmpty(data.root())) Files.delete(data.root());
        } catch (IOException broken) {
            throw new Trouble(
                    "The data cannot be removed: " + broken.getMessage(), "remove " + data.root() + " by hand");
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : all) Files.deleteIfExists(file);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var rest = Files.list(folder)) {
            return rest.findAny().isEmpty();
        }
    }
}
