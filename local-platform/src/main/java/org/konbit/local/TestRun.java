package org.konbit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.konbit.local.process.Trouble;

/** Runs Maven's tests against one broker and one database. */
record TestRun(Path repository, PrintStream out) {
    int run(String[] arguments) {
        var progress = new Progress(out);
        try (var platform = TestPlatform.start(repository, progress)) {
            // Ctrl-C reaches Maven and this JVM alike; what was started for the tests goes in any case.
            var cleaning = new Thread(platform::close);
            Runtime.getRuntime().addShutdownHook(cleaning);
            var began = System.currentTimeMillis();
            var status = maven(platform, arguments);
            var failed = LeftOut.print(repository, began, out);
            out.println(
                    status == 0 && failed == 0
                            ? "All tests that were run passed."
                            : "Tests failed; see above, and target/surefire-reports of the module.");
            return status == 0 && failed > 0 ? 1 : status;
        }
    }

    private int maven(TestPlatform platform, String[] arguments) {
        var command = new ArrayList<String>(List.of(mvn(), "-B", "-ntp", "verify"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(repository.toFile()).inheritIO();
        builder.environment().putAll(platform.environment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Tests that call the launcher find everything built by this very run.
        builder.environment().put("KONBIT_BUILT", "yes");
        try {
            return builder.start().waitFor();
        } catch (IOException missing) {
            throw new Trouble("Maven cannot be run: " + missing.getMessage(), "install Maven 3.8.7 or newer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String mvn() {
        var given = System.getenv("KONBIT_MVN");
        return given == null || given.isBlank() ? "mvn" : given;
    }

    void foreground() {
        var progress = new Progress(System.err);
        var platform = TestPlatform.start(repository, progress);
        var over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            platform.close();
            over.countDown();
        }));
        platform.environment().forEach((name, value) -> out.printf("export %s='%s'%n", name, value));
        out.flush();
        progress.say("Ctrl-C stops them");
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
