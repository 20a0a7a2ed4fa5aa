package org.konbit.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTests {
    // A loop: some shells become their script's last command, and the marker would be gone with their command line.
    private static final String RUNS_ON = "while :; do sleep 0.05; done";

    @TempDir
    private Path folder = Path.of("");

    private Processes processes() {
        return new Processes(folder.resolve("rün"));
    }

    private Entry started(String script) {
        return processes()
                .start(new Spec(
                        "worker",
                        1,
                        0,
                        List.of("sh", "-c", script, "marker=" + folder),
                        Map.of("GREETING", "bonjou"),
                        Set.of("HOME"),
                        folder.resolve("logs/worker.log"),
                        folder,
                        "marker=" + folder));
    }

    @AfterEach
    void nothing_stays() {
        processes().noted().forEach(processes()::kill);
    }

    @Test
    void is_found_again_by_another_launcher() {
        var entry = started(RUNS_ON);
        assertThat(new Processes(folder.resolve("rün")).running("worker")).containsExactly(entry);
    }

    @Test
    void has_a_session_of_its_own_and_its_own_streams() throws Exception {
        var entry = started("echo $GREETING$HOME; echo oups >&2; " + RUNS_ON);
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(Files.readString(entry.logFile())).isEqualTo("bonjou\noups\n"));
        var stat = Path.of("/proc/%d/stat".formatted(entry.pid()));
        if (Files.exists(stat)) {
            var fields = Files.readString(stat).replaceAll(".*\\) ", "").split(" ", -1);
            assertThat(fields[3]).as("session").isEqualTo(Long.toString(entry.pid()));
            assertThat(Path.of("/proc/%d/fd/0".formatted(entry.pid())).toRealPath())
                    .isEqualTo(Path.of("/dev/null"));
        }
    }

    @Test
    void stops_gracefully_what_listens() {
        var entry = started("trap 'echo clean; exit 0' TERM; " + RUNS_ON);
        assertThat(processes().stop(entry, Duration.ofSeconds(10))).isTrue();
        assertThat(processes().isAlive(entry)).isFalse();
    }

    @Test
    void kills_what_does_not_listen() {
        var entry = started("trap '' TERM; " + RUNS_ON);
        org.awaitility.Awaitility.await().until(() -> processes().isAlive(entry));
        assertThat(processes().stop(entry, Duration.ofMillis(300))).isFalse();
        assertThat(processes().isAlive(entry)).isFalse();
    }

    @Test
    void spares_a_stranger_that_has_the_pid_now() {
        var stranger = started(RUNS_ON);
        var begunEarlier = new Entry(
                "worker", 1, stranger.pid(), stranger.startedAt() - 60_000, 0, stranger.marker(), stranger.log());
        var otherProgram =
                new Entry("worker", 1, stranger.pid(), stranger.startedAt(), 0, "marker=/elsewhere", stranger.log());

        processes().kill(begunEarlier);
        processes().kill(otherProgram);

        assertThat(processes().isAlive(begunEarlier)).isFalse();
        assertThat(processes().isAlive(otherProgram)).isFalse();
        assertThat(processes().isAlive(stranger)).isTrue();
    }

    @Test
    void lets_nothing_run_that_it_could_not_find_again() throws Exception {
        Files.createDirectories(folder.resolve("rün/worker-1.pid.json/in the way"));
        assertThatThrownBy(() -> started(RUNS_ON))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("worker cannot be started");
        org.awaitility.Awaitility.await()
                .until(() -> ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains("marker=" + folder))
                                .isPresent())
                        .findAny()
                        .isEmpty());
        Files.delete(folder.resolve("rün/worker-1.pid.json/in the way"));
        Files.delete(folder.resolve("rün/worker-1.pid.json"));
    }

    @Test
    void says_which_program_is_missing() {
        assertThatThrownBy(() -> new Spec(
                        "x",
                        1,
                        0,
                        List.of("true"),
                        Map.of(),
                        Set.of(),
                        folder.resolve("x.log"),
                        folder,
                        "not in there"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
