package org.konbit.local.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program ready to be started.
 *
 * @param classPath exactly as it was when the cache was made, else the JVM does without the cache
 * @param cache loaded and linked classes from a trial run; the program starts without it too, only slower
 */
public record Program(
        String mainClass, String classPath, @Nullable Path cache) {
    /** The same garbage collector and object layout in the trial run and later: a cache fits one of each only. */
    static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            // A cache that does not fit is done without, and not talked about.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    public List<String> command(Path java, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(COMMON);
        if (cache != null) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    List<String> trial(Path java, Path output, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(COMMON);
        command.add("-XX:AOTCacheOutput=" + output);
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
