package org.konbit.local.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Trial runs after a build, from which the JVM keeps loaded and linked classes: about half of a start is that. */
public final class Training {
    private static final int PATIENCE_SECONDS = 180;

    private final Programs programs;

    public Training(Programs programs) {
        this.programs = programs;
    }

    public boolean isTrained(String module) {
        var cache = programs.cacheOf(module);
        return Files.exists(cache) || Files.exists(given(cache));
    }

    /** A service leaves by itself once its context is refreshed, before it connects to anything. */
    public void service(String module, Map<String, String> environment, List<String> options) {
        var program = programs.service(module);
        var properties = new java.util.ArrayList<>(options);
        properties.add("-Dspring.context.exit=onRefresh");
        make(module, (output, log) -> {
            Runs.quietly(
                    program.trial(programs.java(), output, properties, List.of()), environment, log, PATIENCE_SECONDS);
        });
    }

    /** A broker is run on storage of its own until it answers, then told to stop. */
    public void broker(List<String> options, Path configuration, BooleanSupplier answers) {
        var program = programs.broker();
        make("kafka", (output, log) -> {
            var process = new ProcessBuilder(
                            program.trial(programs.java(), output, options, List.of(configuration.toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (process.isAlive() && System.nanoTime() < end && !answers.getAsBoolean()) Thread.onSpinWait();
                process.destroy();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        });
    }

    private interface Trial {
        void run(Path output, Path log) throws IOException;
    }

    // Without a cache a program is slower and no less right: a failed trial is told once and not tried at every start.
    private void make(String module, Trial trial) {
        var cache = programs.cacheOf(module);
        var folder = cache.getParent();
        if (folder == null || isTrained(module)) return;
        try {
            Files.createDirectories(folder);
            var draft = folder.resolve("classes.aot.draft");
            var log = folder.resolve("trial-run.log");
            trial.run(draft, log);
            if (Files.exists(draft)) {
                Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createFile(given(cache));
                programs.progress().accept("%s starts without a class cache, slower (log: %s)".formatted(module, log));
            }
        } catch (IOException broken) {
            programs.progress()
                    .accept("%s starts without a class cache, slower: %s".formatted(module, broken.getMessage()));
        }
    }

    private static Path given(Path cache) {
        return cache.resolveSibling("no-classes.aot");
    }
}
