package org.konbit.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Trouble;

/** Hands over to the benchmarks and soak tests, which bring up platforms of their own. */
record Benchmarking(Path repository) {
    private static final int NOTHING_THERE = 2;

    int run(String kind, @Nullable String name) {
        var target = repository.resolve("benchmarks/target");
        var classPath = target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*";
        if (!Files.isDirectory(target.resolve("classes"))) {
            System.err.println("The benchmarks are not built.");
            return NOTHING_THERE;
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "org.konbit.benchmarks.Benchmarks",
                repository.toString(),
                kind));
        if (name != null) command.add(name);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException broken) {
            throw new Trouble("The benchmarks cannot be run: " + broken.getMessage(), "mvn package -DskipTests");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
