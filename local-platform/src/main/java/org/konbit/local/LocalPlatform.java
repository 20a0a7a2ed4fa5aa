package org.konbit.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.konbit.local.broker.Broker;
import org.konbit.local.broker.Provisioning;
import org.konbit.local.broker.Topics;
import org.konbit.local.process.Entry;
import org.konbit.local.process.FileLocks;
import org.konbit.local.process.Json;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Trouble;
import org.konbit.local.program.Programs;

/** Brings a whole platform up and down, and each of its parts. */
final class LocalPlatform {
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final int READY_WITHIN_SECONDS = 180;
    private static final int TELL_EVERY_SECONDS = 15;

    private final Settings settings;
    private final Progress progress;
    private final Processes processes;
    private final Programs programs;
    private final Launching launching;

    LocalPlatform(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.processes = new Processes(settings.data().run());
        this.programs = new Programs(settings.repository(), settings.java(), progress::say);
        this.launching = new Launching(settings, processes, programs, progress);
    }

    Settings settings() {
        return settings;
    }

    Processes processes() {
        return processes;
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + settings.ports().of(Part.GATEWAY));
    }

    URI standIns() {
        return URI.create("http://127.0.0.1:" + settings.ports().of(Part.STAND_INS));
    }

    boolean isUp() {
        return own().stream().noneMatch(part -> processes.running(part.title()).isEmpty());
    }

    /** Starts what does not run; false when there was nothing to do. */
    boolean up() {
        var missing = own().stream()
                .filter(part -> processes.running(part.title()).isEmpty())
                .toList();
        if (missing.isEmpty() && allReady()) return false;
        checkPorts(missing);
        prepare(missing);
        note().write(settings.data());

        // Users and rights come before the services: a client that is refused once may take it for final.
        var firstTime = !Files.exists(provisioned());
        locked(() -> {
            for (var part : List.of(Part.MONGODB, Part.KAFKA, Part.STAND_INS, Part.GATEWAY)) {
                if (missing.contains(part)) spawnAll(part);
            }
        });
        var storage = provision(own());
        if (settings.outside().has(Outside.KAFKA)) provisionElsewhere();
        for (var service : Part.SERVICES) launching.makeMasterKey(service);
        if (firstTime) join(storage);
        locked(() -> {
            for (var part : missing) if (part.consumes()) spawnAll(part);
            writeInstances(List.of());
        });
        join(storage);
        awaitReady(own());
        return true;
    }

    /** Waits for those of the parts that keep data, and creates what is missing there of users, topics and rights. */
    private CompletableFuture<Void> provision(List<Part> parts) {
        var secrets = settings.secrets();
        var work = new ArrayList<CompletableFuture<Void>>();
        if (parts.contains(Part.MONGODB)) work.add(CompletableFuture.runAsync(() -> awaitDatabase(secrets)));
        if (parts.contains(Part.KAFKA)) {
            var wanted = topicsAsText();
            if (!wanted.equals(provisionedText())) {
                work.add(CompletableFuture.runAsync(() -> {
                    awaitBroker(secrets);
                    new Provisioning(Topics.read(settings.topics())).apply(settings.kafkaAdmin(secrets), true);
                    writeMarker(wanted);
                }));
            }
        }
        return CompletableFuture.allOf(work.toArray(CompletableFuture[]::new));
    }

    // Rights are the business of whoever runs that broker.
    private void provisionElsewhere() {
        new Provisioning(Topics.read(settings.topics())).apply(settings.kafkaAdmin(settings.secrets()), false);
    }

    private String topicsAsText() {
        try {
            return Files.readString(settings.topics());
        } catch (IOException broken) {
            throw new Trouble("The topics cannot be read: " + broken.getMessage(), "see " + settings.topics());
        }
    }

    private String provisionedText() {
        try {
            return Files.exists(provisioned()) ? Files.readString(provisioned()) : "";
        } catch (IOException broken) {
            throw new Trouble("The data folder cannot be read: " + broken.getMessage(), "see whether it is yours");
        }
    }

    private Path provisioned() {
        return settings.data().kafka().resolve("provisioned");
    }

    private void writeMarker(String content) {
        try {
            Json.writeBytes(provisioned(), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new Trouble(
                    "The data folder cannot be written: " + broken.getMessage(), "see whether the disk is full");
        }
    }

    private void awaitDatabase(Secrets secrets) {
        var passwords = new TreeMap<String, String>();
        for (var service : Part.SERVICES) passwords.put(service.database(), secrets.mongodbPassword(service));
        settings.database(secrets).awaitPrimary(passwords, () -> mustRun(Part.MONGODB), READY_WITHIN_SECONDS);
    }

    private void awaitBroker(Secrets secrets) {
        new Broker(settings.broker(secrets)).awaitReady(() -> mustRun(Part.KAFKA), READY_WITHIN_SECONDS);
    }

    private static void join(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Trouble trouble) throw trouble;
            throw failed;
        }
    }

    void prepare() {
        prepare(own());
    }

    private void prepare(List<Part> parts) {
        new Preparation(settings, programs, progress).run(parts);
    }

    /** Stops everything, the parts that others lean on last. */
    void down() {
        stopTogether(List.of(Part.GATEWAY));
        stopTogether(List.of(Part.COLLECTIVES, Part.CAMPAIGNS, Part.NOTIFICATIONS));
        stopTogether(List.of(Part.STAND_INS));
        stopTogether(List.of(Part.KAFKA));
        stopTogether(List.of(Part.MONGODB));
        try {
            Files.deleteIfExists(settings.data().note());
            Files.deleteIfExists(settings.data().instances());
        } catch (IOException broken) {
            throw new Trouble("The data folder cannot be written: " + broken.getMessage(), "see whether it is yours");
        }
    }

    private void stopTogether(List<Part> parts) {
        var entries = processes.noted().stream()
                .filter(entry ->
                        Part.named(entry.name()).filter(parts::contains).isPresent())
                .toList();
        var stopping = new ArrayList<CompletableFuture<Void>>();
        for (var entry : entries) stopping.add(CompletableFuture.runAsync(() -> stop(entry)));
        join(CompletableFuture.allOf(stopping.toArray(CompletableFuture[]::new)));
    }

    private void stop(Entry entry) {
        if (processes.isAlive(entry)) {
            var byItself = processes.stop(entry, GRACE);
            progress.say(
                    entry.id() + (byItself ? " stopped" : " did not stop in time and was killed, see " + entry.log()));
        }
        processes.forget(entry);
    }

    void start(Part part) {
        ownOrTrouble(part);
        var running = processes.running(part.title());
        if (running.size() < note().instances(part)) {
            if (running.isEmpty()) checkPorts(List.of(part));
            prepare(List.of(part));
            note().write(settings.data());
            locked(() -> spawnAll(part));
        }
        if (!part.isService()) join(provision(List.of(part)));
        awaitReady(List.of(part));
        locked(() -> writeInstances(List.of()));
    }

    void stop(Target target) {
        ownOrTrouble(target.part());
        var entries = entries(target);
        leave(entries);
        for (var entry : entries) stop(entry);
        locked(() -> writeInstances(List.of()));
    }

    void kill(Target target) {
        ownOrTrouble(target.part());
        for (var entry : entries(target)) {
            processes.kill(entry);
            progress.say(entry.id() + " killed");
        }
        locked(() -> writeInstances(List.of()));
    }

    void restart(Target target) {
        stop(target);
        start(target.part());
    }

    void scale(Part part, int instances) {
        if (!part.isService()) {
            throw new Trouble(part.title() + " runs once on one machine", "scale a service: collectives, campaigns, …");
        }
        note().scaled(part, instances).write(settings.data());
        var surplus = processes.noted(part.title()).stream()
                .filter(entry -> entry.instance() > instances)
                .toList();
        leave(surplus);
        for (var entry : surplus) stop(entry);
        if (instances > 0) start(part);
    }

    // Requests go elsewhere before an instance stops, where there is another.
    private void leave(List<Entry> leaving) {
        var services = leaving.stream()
                .anyMatch(entry ->
                        Part.named(entry.name()).filter(Part::isService).isPresent());
        if (!services) return;
        locked(() -> writeInstances(leaving));
        var others = leaving.stream()
                .anyMatch(entry -> processes.running(entry.name()).size() > leaving.size());
        if (others) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
    }

    private List<Entry> entries(Target target) {
        return processes.noted(target.part().title()).stream()
                .filter(target::names)
                .toList();
    }

    private void spawnAll(Part part) {
        var noted = processes.noted(part.title());
        for (int instance = 1; instance <= note().instances(part); instance++) {
            var number = instance;
            var before =
                    noted.stream().filter(entry -> entry.instance() == number).findFirst();
            if (before.isPresent() && processes.isAlive(before.get())) continue;
            var usual = before.map(Entry::port).filter(Probe::isFree).orElseGet(Probe::freePort);
            launching.start(part, number, number == 1 ? settings.ports().of(part) : usual);
        }
    }

    private void awaitReady(List<Part> parts) {
        var waiting = new ArrayList<Entry>();
        for (var part : parts) waiting.addAll(processes.running(part.title()));
        var begin = System.nanoTime();
        long told = 0;
        while (true) {
            waiting.removeIf(this::isReady);
            if (waiting.isEmpty()) return;
            for (var entry : waiting) if (!processes.isAlive(entry)) throw died(entry);
            var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            if (seconds >= READY_WITHIN_SECONDS) throw unready(waiting.getFirst());
            if (seconds / TELL_EVERY_SECONDS > told) {
                told = seconds / TELL_EVERY_SECONDS;
                for (var entry : waiting) progress.say("waiting for %s: %s".formatted(entry.id(), answers(entry)));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean isReady(Entry entry) {
        var ready = Probe.isReady(Part.of(entry), entry.port());
        if (ready) progress.say("%s ready on port %d".formatted(entry.id(), entry.port()));
        return ready;
    }

    private static String answers(Entry entry) {
        return Probe.answers(Part.of(entry), entry.port());
    }

    private static Trouble unready(Entry entry) {
        return new Trouble(
                "%s runs but is not ready after %d s: %s".formatted(entry.id(), READY_WITHIN_SECONDS, answers(entry)),
                entry.logFile(),
                "./konbit status shows which of its neighbours is missing; then ./konbit restart " + entry.name());
    }

    private void mustRun(Part part) {
        var noted = processes.noted(part.title());
        if (noted.stream().noneMatch(processes::isAlive)) {
            throw noted.isEmpty()
                    ? new Trouble(part.title() + " does not run", "./konbit start " + part.title())
                    : died(noted.getFirst());
        }
    }

    private static Trouble died(Entry entry) {
        return new Trouble(
                "%s ended while it started. Its last lines:%n%s".formatted(entry.id(), Logs.tail(entry.logFile(), 8)),
                entry.logFile(),
                "read the log; './konbit down' stops the rest, './konbit up' tries again");
    }

    private boolean allReady() {
        return own().stream()
                .allMatch(part ->
                        processes.running(part.title()).stream().allMatch(entry -> Probe.isReady(part, entry.port())));
    }

    /** The parts that run here. */
    List<Part> own() {
        var outside = settings.outside().parts();
        var own = new ArrayList<Part>();
        for (var part : Part.values()) if (!outside.contains(part)) own.add(part);
        return own;
    }

    private void ownOrTrouble(Part part) {
        if (settings.outside().parts().contains(part)) {
            throw new Trouble(
                    part.title() + " was named by the environment and is not run here",
                    "manage it where it runs, or bring the platform up without that variable");
        }
    }

    Note note() {
        return Note.in(settings.data())
                .orElseGet(() -> new Note(
                        settings.ports().offset(), Map.of(), settings.outside().values()));
    }

    private void checkPorts(List<Part> starting) {
        var taken = new ArrayList<String>();
        for (var part : starting) {
            check(part.title(), settings.ports().of(part), taken);
            if (part == Part.KAFKA) check("kafka's controller", settings.ports().kafkaController(), taken);
            if (part == Part.STAND_INS)
                check("the mail stand-in", settings.ports().smtp(), taken);
        }
        if (!taken.isEmpty()) {
            throw new Trouble(
                    "Another program has the port of " + String.join(", ", taken),
                    "stop it, or give other ports to this platform: --port-offset 1000 --data some-folder");
        }
    }

    private static void check(String name, int port, List<String> taken) {
        if (!Probe.isFree(port)) taken.add("%s (%d)".formatted(name, port));
    }

    /** Tells the gateway where each service is; a lone instance stays in the list while it is away. */
    private void writeInstances(List<Entry> except) {
        var addresses = new EnumMap<Part, List<String>>(Part.class);
        for (var part : Part.SERVICES) {
            if (part == Part.GATEWAY) continue;
            var there = processes.running(part.title()).stream()
                    .filter(entry -> !except.contains(entry))
                    .map(entry -> "http://127.0.0.1:" + entry.port())
                    .toList();
            addresses.put(
                    part,
                    there.isEmpty()
                            ? List.of("http://127.0.0.1:" + settings.ports().of(part))
                            : there);
        }
        var byName = new TreeMap<String, List<String>>();
        addresses.forEach((part, list) -> byName.put(part.title(), list));
        try {
            Json.write(settings.data().instances(), byName);
        } catch (IOException broken) {
            throw new Trouble(
                    "The data folder cannot be written: " + broken.getMessage(), "see whether the disk is full");
        }
    }

    /** Two launchers at once must not start one process twice; nobody waits for readiness under this lock. */
    private void locked(Runnable work) {
        try {
            FileLocks.exclusively(settings.data().run(), work::run);
        } catch (IOException broken) {
            throw new Trouble(
                    "The data folder %s cannot be used: %s"
                            .formatted(settings.data().root(), broken.getMessage()),
                    "see whether it is yours, or give another with --data");
        }
    }
}
