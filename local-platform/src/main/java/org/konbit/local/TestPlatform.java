package org.konbit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.konbit.local.broker.Broker;
import org.konbit.local.broker.BrokerSettings;
import org.konbit.local.database.Database;
import org.konbit.local.database.MongodBinary;
import org.konbit.local.process.Entry;
import org.konbit.local.process.FreePorts;
import org.konbit.local.process.Json;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Spec;
import org.konbit.local.process.Together;
import org.konbit.local.process.Trouble;
import org.konbit.local.program.Programs;
import tools.jackson.core.JacksonException;

/** One broker and one database for a run of tests, on free ports, gone without a trace afterwards. */
final class TestPlatform implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String PASSWORD = "konbit-tests";

    private final Path folder;
    private final Processes processes;
    private final BrokerSettings broker;
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Who started it, so that what a killed run left behind is stopped by the next. */
    record Owner(long pid, long startedAt) {
        static Owner self() {
            return of(ProcessHandle.current());
        }

        static Owner of(ProcessHandle process) {
            return new Owner(
                    process.pid(),
                    process.info()
                            .startInstant()
                            .orElse(java.time.Instant.EPOCH)
                            .toEpochMilli());
        }

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(of(process).startedAt() - startedAt) < 3_000)
                    .isPresent();
        }
    }

    private TestPlatform(Path folder) {
        this.folder = folder;
        this.processes = new Processes(folder.resolve("run"));
        this.broker = new BrokerSettings(
                folder.resolve("kafka"), FreePorts.any(), FreePorts.any(), PASSWORD, PASSWORD, Map.of());
        this.database = new Database(folder.resolve("mongodb"), FreePorts.any(), PASSWORD, "konbitTestsReplicaSetKey");
    }

    static TestPlatform start(Path repository, Progress progress) {
        var all = repository.resolve("local-platform/target/test-platforms");
        var platform = new TestPlatform(prepareFolder(all));
        try {
            platform.start(new Programs(repository, java(), progress::say), progress);
            return platform;
        } catch (RuntimeException failed) {
            platform.close();
            throw failed;
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path prepareFolder(Path all) {
        try {
            Files.createDirectories(all);
            sweep(all);
            var folder = Files.createTempDirectory(all, "run");
            Json.write(folder.resolve("owner.json"), Owner.self());
            return folder;
        } catch (IOException broken) {
            throw new Trouble(
                    "No folder for the tests' platform: " + broken.getMessage(), "see whether the disk has room");
        }
    }

    private static void sweep(Path all) throws IOException {
        try (var folders = Files.newDirectoryStream(all, "run*")) {
            for (var folder : folders) {
                var note = folder.resolve("owner.json");
                if (!Files.exists(note) || isOwned(note)) continue;
                var left = new Processes(folder.resolve("run"));
                for (var entry : left.noted()) left.kill(entry);
                Wiping.delete(folder);
            }
        }
    }

    private static boolean isOwned(Path note) throws IOException {
        try {
            return Json.read(note, Owner.class).isAlive();
        } catch (JacksonException damaged) {
            throw new IOException("Damaged: " + note, damaged);
        }
    }

    private void start(Programs programs, Progress progress) {
        var mongod = new MongodBinary(Settings.cache(), progress::say).find();
        var mongodb = processes.start(new Spec(
                Part.MONGODB.title(),
                1,
                database.port(),
                database.command(mongod),
                Map.of(),
                Outside.KNOWN,
                folder.resolve("mongodb.log"),
                folder,
                database.data().toString()));
        var configuration = new Broker(broker).prepare();
        var options = new ArrayList<>(Launching.BROKER_MEMORY);
        options.add("-Dlog4j2.configurationFile=" + programs.brokerLogging());
        var kafka = processes.start(new Spec(
                Part.KAFKA.title(),
                1,
                broker.port(),
                programs.broker().command(java(), options, List.of(configuration.toString())),
                Map.of(),
                Outside.KNOWN,
                folder.resolve("kafka.log"),
                folder,
                configuration.toString()));
        var primary = Together.start(List.of(() -> database.awaitPrimary(Map.of(), () -> mustRun(mongodb), 60)));
        new Broker(broker).awaitReady(() -> mustRun(kafka), 60);
        primary.join();
        progress.say("broker and database for tests are ready");
    }

    private void mustRun(Entry entry) {
        if (!processes.isAlive(entry)) {
            throw new Trouble(
                    "%s ended while it started:%n%s".formatted(entry.name(), Logs.tail(entry.logFile(), 8)),
                    "see whether the machine has memory and disk left");
        }
    }

    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("KONBIT_TEST_MONGODB_URI", database.adminUri());
        environment.put("KONBIT_TEST_KAFKA", broker.bootstrap());
        environment.put("KONBIT_TEST_KAFKA_USERNAME", BrokerSettings.ADMIN);
        environment.put("KONBIT_TEST_KAFKA_PASSWORD", PASSWORD);
        return environment;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        for (var entry : processes.noted()) processes.stop(entry, GRACE);
        try {
            Wiping.delete(folder);
        } catch (IOException broken) {
            throw new Trouble("The tests' folder cannot be removed: " + broken.getMessage(), "remove " + folder);
        }
    }
}
