package org.konbit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs of others that benchmarks compare with, fetched by {@code benchmarks/peers.sh} and never installed. */
final class Peers {
    private final Path root;

    private Peers(Path root) {
        this.root = root;
    }

    static Peers fetched(Path home) throws IOException, InterruptedException {
        var fetching = new ProcessBuilder(home.resolve("benchmarks/peers.sh").toString())
                .inheritIO()
                .start();
        if (fetching.waitFor() != 0) throw new IllegalStateException("The programs to compare with are missing");
        return new Peers(home.resolve("benchmarks/target/peers"));
    }

    /** @param processor the processor to keep it on, or an empty text for any */
    Process start(String processor, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (!processor.isEmpty()) command.addAll(List.of("taskset", "-c", processor));
        command.add(root.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        root.resolve("usr/lib/postfix") + ":" + root.resolve("usr/lib/x86_64-linux-gnu"));
        return builder.start();
    }
}
