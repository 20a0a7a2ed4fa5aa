package org.konbit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Trouble;

/** Reads the ends of log files. */
final class Logs {
    private static final int TAIL_BYTES = 256 * 1024;

    private Logs() {}

    static void print(DataFolder data, @Nullable Part only, int lines, PrintStream out) {
        if (!Files.isDirectory(data.logs())) throw new Trouble("There are no logs in " + data.root(), "./konbit up");
        try (var files = Files.newDirectoryStream(data.logs(), "*.log")) {
            var wanted = new ArrayList<Path>();
            for (var file : files) if (only == null || belongs(file, only)) wanted.add(file);
            wanted.sort(Comparator.naturalOrder());
            if (wanted.isEmpty()) throw new Trouble("There is no such log in " + data.logs(), "./konbit logs");
            for (var file : wanted) {
                out.println("==> " + file + " <==");
                out.println(tail(file, lines));
            }
        } catch (IOException broken) {
            throw new Trouble("The logs cannot be read: " + broken.getMessage(), "see " + data.logs());
        }
    }

    private static boolean belongs(Path log, Part part) {
        return log.getFileName().toString().matches(part.title() + "(-\\d+)?\\.log");
    }

    static String tail(Path log, int lines) {
        if (!Files.exists(log)) return "(no log)";
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException broken) {
            return "(the log cannot be read: " + broken.getMessage() + ")";
        }
    }
}
