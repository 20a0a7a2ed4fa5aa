package org.konbit.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.konbit.local.process.Entry;
import org.konbit.local.process.FileLocks;
import org.konbit.local.process.FreePorts;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Together;
import org.konbit.local.process.Trouble;
import org.konbit.local.program.Programs;

/** Brings a whole platform up and down, and each of its parts. */
final class LocalPlatform {
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Settings settings;
    private final Progress progress;
    private final Processes processes;
    private final Programs programs;
    private final Launching launching;
    private final Stores stores;
    private final Readiness readiness;
    private final Instances instances;

    LocalPlatform(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.processes = new Processes(settings.data().run());
        this.programs = new Programs(settings.repository(), settings.java(), progress::say);
        this.launching = new Launching(settings, processes, programs, progress);
        this.stores = new Stores(settings, processes);
        this.readiness = new Readiness(processes, progress);
        this.instances = new Instances(settings, processes);
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

    /** Starts what does not run; false when there was nothing to do. */
    boolean up() {
        var missing = own().stream()
                .filter(part -> processes.running(part.title()).isEmpty())
                .toList();
        if (missing.isEmpty() && allReady() && stores.areFit(own())) return false;
        settings.data().make();
        checkPorts(missing);
        var begins = missing.size() == own().size();
        (begins ? Note.atFirst(settings) : note()).write(settings.data());

        // At the first time users and rights come before the services: a client may take a refusal for final.
        var firstTime = !stores.wereFitBefore();
        locked(() -> {
            for (var part : List.of(Part.MONGODB, Part.KAFKA, Part.STAND_INS, Part.GATEWAY)) {
                if (missing.contains(part)) spawnAll(part);
            }
        });
        var fit = stores.makeFit(own());
        stores.makeFitElsewhere();
        Together.start(Part.SERVICES.stream()
                        .map(service -> (Runnable) () -> launching.makeMasterKey(service))
                        .toList())
                .join();
        if (firstTime) fit.join();
        locked(() -> {
            for (var part : missing) if (part.isService() && part != Part.GATEWAY) spawnAll(part);
            instances.write(List.of());
        });
        fit.join();
        readiness.await(own());
        return true;
    }

    /** What is done: {@code change} or {@code drop}; running instances read the file again by themselves. */
    void changeMasterKey(Part service, String change) {
        launching.changeMasterKey(service, change);
    }

    void prepare() {
        new Preparation(settings, programs, progress).run(own());
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
                .filter(entry -> parts.contains(Part.of(entry)))
                .toList();
        Together.start(entries.stream()
                        .map(entry -> (Runnable) () -> stop(entry))
                        .toList())
                .join();
    }

    private void stop(Entry entry) {
        if (processes.isAlive(entry)) {
            var byItself = processes.stop(entry, GRACE);
            progress.say(
                    entry.id() + (byItself ? " stopped" : " did not stop in time and was killed, see " + entry.log()));
        }
        processes.forget(entry);
    }

    void start(Target target) {
        mustBeKnown(target);
        var part = target.part();
        var running = processes.running(part.title());
        if (running.size() < note().instances(part)) {
            settings.data().make();
            if (running.isEmpty()) checkPorts(List.of(part));
            note().write(settings.data());
            locked(() -> spawnAll(part));
        }
        if (!part.isService()) stores.makeFit(List.of(part)).join();
        readiness.await(List.of(part));
        locked(() -> instances.write(List.of()));
    }

    void stop(Target target) {
        mustBeKnown(target);
        var entries = entries(target);
        if (entries.isEmpty()) return;
        leave(entries);
        for (var entry : entries) stop(entry);
        locked(() -> instances.write(List.of()));
    }

    void kill(Target target) {
        mustBeKnown(target);
        var entries = entries(target);
        if (entries.isEmpty()) return;
        for (var entry : entries) {
            processes.kill(entry);
            progress.say(entry.id() + " killed");
        }
        locked(() -> instances.write(List.of()));
    }

    void restart(Target target) {
        stop(target);
        start(target);
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
        start(new Target(part, null));
    }

    // Requests go elsewhere before an instance stops, where there is another.
    private void leave(List<Entry> leaving) {
        var services = leaving.stream().anyMatch(entry -> Part.of(entry).isService());
        if (!services) return;
        locked(() -> instances.write(leaving));
        var others = leaving.stream()
                .anyMatch(entry -> processes.running(entry.name()).size() > leaving.size());
        if (others) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
    }

    private List<Entry> entries(Target target) {
        return processes.noted(target.part().title()).stream()
                .filter(target::names)
                .toList();
    }

    /** Before anything is asked of it: else the answer would be long in coming, and say less. */
    void mustRun(Part part) {
        if (own().contains(part) && processes.running(part.title()).isEmpty()) {
            throw new Trouble(
                    part.title() + " does not run",
                    settings.data().log(part, 1),
                    "./konbit up; of another platform: --data DIR");
        }
    }

    private void spawnAll(Part part) {
        var noted = processes.noted(part.title());
        for (int instance = 1; instance <= note().instances(part); instance++) {
            var number = instance;
            var before =
                    noted.stream().filter(entry -> entry.instance() == number).findFirst();
            if (before.isPresent() && processes.isAlive(before.get())) continue;
            var port = number == 1
                    ? settings.ports().of(part)
                    : before.map(Entry::port).filter(FreePorts::isFree).orElseGet(this::portOfNobody);
            launching.start(part, number, port);
        }
    }

    // One that was just given to another instance may not be bound yet.
    private int portOfNobody() {
        var given = processes.noted().stream().map(Entry::port).toList();
        int port = FreePorts.any();
        while (given.contains(port)) port = FreePorts.any();
        return port;
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

    private void mustBeKnown(Target target) {
        var part = target.part();
        var number = target.instance();
        if (settings.outside().parts().contains(part)) {
            throw new Trouble(
                    part.title() + " was named by the environment and is not run here",
                    "manage it where it runs, or bring the platform up without that variable");
        }
        var wanted = note().instances(part);
        if (number != null && number > wanted) {
            throw new Trouble(
                    "There is no %s-%d: %d wanted".formatted(part.title(), number, wanted),
                    part.isService() ? "./konbit scale %s %d".formatted(part.title(), number) : "./konbit status");
        }
    }

    Note note() {
        return Note.in(settings.data()).orElseGet(() -> Note.atFirst(settings));
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
        if (!FreePorts.isFree(port)) taken.add("%s (%d)".formatted(name, port));
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
