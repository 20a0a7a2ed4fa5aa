package org.konbit.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prometheus' own judge of rules. A test that has this is left out, with the reason, where it isn't to be had. */
final class Promtool implements ExecutionCondition {
    static final Path FILES = Path.of("../deploy/monitoring");

    /** How a program ended, and what it said. */
    record Said(int exit, String text) {
        String lastLine() {
            return text.strip().lines().reduce("", (before, line) -> line);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var found = find();
        return found.exit() == 0
                ? ConditionEvaluationResult.enabled(found.lastLine())
                : ConditionEvaluationResult.disabled(found.lastLine());
    }

    static Said say(String... words) {
        var command = new String[words.length + 1];
        command[0] = find().lastLine();
        System.arraycopy(words, 0, command, 1, words.length);
        return run(command);
    }

    private static Said find() {
        return run("./promtool.sh");
    }

    private static Said run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(FILES.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
