package org.konbit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KonbitTests {
    @TempDir
    private Path data = Path.of("");

    private record Outcome(int status, String err) {}

    private static Outcome run(String... arguments) {
        var err = new StringWriter();
        var status = Konbit.commandLine().setErr(new PrintWriter(err)).execute(arguments);
        return new Outcome(status, err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "demo",
                "test",
                "soak",
                "status",
                "start",
                "stop",
                "kill",
                "restart",
                "scale",
                "token",
                "import",
                "replay",
                "dead-letters",
                "audit",
                "canary",
                "keys",
                "logs",
                "bench",
                "help",
                "test-platform"
            })
    void knows_every_command(String command) {
        assertThat(Konbit.commandLine().getSubcommands()).containsKey(command);
    }

    @ParameterizedTest
    @CsvSource({
        "--data DIR --port-offset 7 status --json",
        "status --data DIR --port-offset 7 --json",
        "status --json --port-offset=7 --data=DIR"
    })
    void takes_data_and_offset_before_and_after(String line) {
        var words = line.replace("DIR", data.toString()).split(" ", -1);
        assertThat(run(words)).isEqualTo(new Outcome(0, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token marie --role king | ./konbit help token",
                "scale notifications many | ./konbit help scale",
                "start | ./konbit help start",
                "dance | ./konbit help",
                "import money x.csv | ./konbit help import"
            })
    void says_what_to_try_when_it_is_misused(String line, String remedy) {
        var outcome = run(line.strip().split(" ", -1));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("konbit: ").contains("try: " + remedy.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "stop nobody",
        "scale kafka 2",
        "scale notifications 0",
        "start kafka-7",
        "restart notifications-2",
        "replay collectives.people",
        "dead-letters list",
        "--port-offset 99999 status",
        "logs"
    })
    void ends_with_what_went_wrong_and_what_to_try(String line) {
        var outcome = run((line + " --data " + data.resolve("none")).split(" ", -1));
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("konbit: ").contains("\n  try: ");
        assertThat(data.resolve("none"))
                .as("what was asked of nothing leaves nothing")
                .doesNotExist();
    }

    @Test
    void says_honestly_when_the_long_ones_are_not_built() {
        assertThat(new Benchmarking(data).run("soak", null)).isEqualTo(2);
    }

    @Test
    void leaves_mavens_arguments_to_maven() {
        var parsed = Konbit.commandLine().parseArgs("test", "-pl", "gateway", "-Dtest=XTests", "-o");
        assertThat(java.util.Objects.requireNonNull(parsed.subcommand()).matchedPositionals())
                .isNotEmpty();
    }
}
