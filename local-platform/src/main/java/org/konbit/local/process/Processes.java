package org.konbit.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;

/** The child processes of one data folder: each in a session of its own, noted in a file, found again by any launcher. */
public final class Processes {
    private static final long LOG_ROTATES_AT = 20_000_000;
    // Linux tells a start as ticks since boot, and the time of boot moves a little when the clock is set.
    private static final long SAME_START_MS = 3_000;

    private final Path folder;

    public Processes(Path folder) {
        this.folder = folder;
    }

    public List<Entry> noted() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.newDirectoryStream(folder, "*.pid.json")) {
            var entries = new ArrayList<Entry>();
            for (var file : files) readEntry(file).ifPresent(entries::add);
            entries.sort(Comparator.comparing(Entry::name).thenComparing(Entry::instance));
            return entries;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Entry> noted(String name) {
        return noted().stream().filter(entry -> entry.name().equals(name)).toList();
    }

    public List<Entry> running(String name) {
        return noted(name).stream().filter(this::isAlive).toList();
    }

    public Entry start(Spec spec) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(spec.workingDirectory());
            var logs = spec.log().getParent();
            if (logs != null) Files.createDirectories(logs);
            rotate(spec.log());
            var builder = new ProcessBuilder(Detaching.detached(spec.command()))
                    .directory(spec.workingDirectory().toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(spec.log().toFile()));
            builder.environment().keySet().removeAll(spec.unseen());
            builder.environment().putAll(spec.environment());
            return note(builder.start(), spec);
        } catch (IOException broken) {
            throw new Trouble(
                    "%s cannot be started: %s".formatted(spec.name(), broken.getMessage()),
                    spec.log(),
                    "see whether the folder is writable and the program is there",
                    broken);
        }
    }

    /** What cannot be noted must not run: nobody would find it again. */
    private Entry note(Process process, Spec spec) throws IOException {
        awaitCommand(process.toHandle());
        var startedAt = process.toHandle().info().startInstant().orElseGet(Instant::now);
        var entry = new Entry(
                spec.name(),
                spec.instance(),
                process.pid(),
                startedAt.toEpochMilli(),
                spec.port(),
                spec.marker(),
                spec.log().toString());
        try {
            Json.write(file(entry), entry);
            return entry;
        } catch (IOException | RuntimeException unwritten) {
            process.destroyForcibly();
            throw unwritten;
        }
    }

    /** While a program replaces another the process has no command line, and nobody could tell whose it is. */
    private static void awaitCommand(ProcessHandle child) {
        while (child.isAlive()
                && !ProcessTable.isZombie(child.pid())
                && !Detaching.isDone(ProcessTable.commandLine(child.pid()))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** False also when the pid belongs to a stranger by now. */
    public boolean isAlive(Entry entry) {
        return handle(entry).isPresent();
    }

    /** SIGTERM; SIGKILL when the time is over. Returns once it is gone: true if it went by itself. */
    public boolean stop(Entry entry, Duration patience) {
        handle(entry).ifPresent(ProcessHandle::destroy);
        var byItself = awaitGone(entry, patience);
        if (!byItself) kill(entry);
        return byItself;
    }

    /** SIGKILL; returns once it is gone. */
    public void kill(Entry entry) {
        handle(entry).ifPresent(ProcessHandle::destroyForcibly);
        if (!awaitGone(entry, Duration.ofSeconds(20))) {
            throw new Trouble(
                    "%s (pid %d) does not go away".formatted(entry.id(), entry.pid()),
                    entry.logFile(),
                    "see what it hangs on: ps -o stat,wchan -p " + entry.pid());
        }
    }

    public void forget(Entry entry) {
        try {
            Files.deleteIfExists(file(entry));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public boolean awaitGone(Entry entry, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (isAlive(entry)) {
            if (System.nanoTime() > end) return false;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    private Optional<ProcessHandle> handle(Entry entry) {
        return ProcessHandle.of(entry.pid())
                .filter(ProcessHandle::isAlive)
                .filter(handle -> isTheOneNoted(handle, entry))
                .filter(handle -> !ProcessTable.isZombie(handle.pid()));
    }

    private static boolean isTheOneNoted(ProcessHandle handle, Entry entry) {
        var info = handle.info();
        var sameStart = info.startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - entry.startedAt()) <= SAME_START_MS)
                .orElse(true);
        return sameStart && ProcessTable.commandLine(handle.pid()).contains(entry.marker());
    }

    private Path file(Entry entry) {
        return folder.resolve(entry.id() + ".pid.json");
    }

    private static Optional<Entry> readEntry(Path file) throws IOException {
        try {
            return Optional.of(Json.read(file, Entry.class));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (JacksonException damaged) {
            throw new Trouble("The note on a process is damaged: " + file, "see what runs (ps), then remove that file");
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_ROTATES_AT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
