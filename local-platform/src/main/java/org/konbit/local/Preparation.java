package org.konbit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.konbit.local.broker.Broker;
import org.konbit.local.broker.BrokerSettings;
import org.konbit.local.process.FreePorts;
import org.konbit.local.process.Trouble;
import org.konbit.local.program.Programs;
import org.konbit.local.program.Training;

/** Unpacks what was built and gives every program its class cache, once after each build. */
final class Preparation {
    private final Programs programs;
    private final Settings settings;
    private final Progress progress;

    Preparation(Settings settings, Programs programs, Progress progress) {
        this.settings = settings;
        this.programs = programs;
        this.progress = progress;
    }

    void run(List<Part> parts) {
        var training = new Training(programs);
        var work = new ArrayList<Runnable>();
        for (var service : parts) {
            if (service.isService() && !training.isTrained(service.module()))
                work.add(() -> trainService(training, service));
        }
        if (parts.contains(Part.KAFKA) && !training.isTrained("kafka")) work.add(() -> trainBroker(training));
        if (work.isEmpty()) return;
        progress.say("preparing %d programs for fast starts (once after a build)".formatted(work.size()));
        // A trial run keeps more than one core busy.
        var side = Math.max(1, Runtime.getRuntime().availableProcessors() / 2 + 1);
        try (var workers = Executors.newFixedThreadPool(side)) {
            var all = new ArrayList<Future<?>>();
            for (var each : work) all.add(workers.submit(each));
            for (var each : all) each.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Trouble trouble) throw trouble;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void trainService(Training training, Part service) {
        inScratchFolder(folder -> {
            // Credentials and addresses of nothing: a trial run ends before it connects.
            var scratch = new Settings(
                    settings.repository(), new DataFolder(folder), new Ports(20_000), new Outside(Map.of()));
            var launching = new Launching(scratch, new org.konbit.local.process.Processes(folder), programs, progress);
            launching.makeMasterKey(service);
            var environment = scratch.environment(scratch.secrets()).of(service, FreePorts.any());
            training.service(service.module(), environment, Launching.SERVICE_MEMORY);
            progress.say(service.title() + " prepared");
        });
    }

    private void trainBroker(Training training) {
        inScratchFolder(folder -> {
            var broker = new Broker(
                    new BrokerSettings(folder, FreePorts.any(), FreePorts.any(), "admin", "controller", Map.of()));
            var options = new ArrayList<>(Launching.BROKER_MEMORY);
            options.add("-Dlog4j2.configurationFile=" + programs.brokerLogging());
            training.broker(options, broker.prepare(), broker::answers);
            progress.say("kafka prepared");
        });
    }

    private interface Work {
        void in(Path folder);
    }

    private static void inScratchFolder(Work work) {
        try {
            var folder = Files.createTempDirectory("konbit-trial");
            try {
                work.in(folder);
            } finally {
                Wiping.delete(folder);
            }
        } catch (IOException broken) {
            throw new Trouble(
                    "No temporary folder can be used: " + broken.getMessage(), "see whether the disk has room");
        }
    }
}
