package org.konbit.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.konbit.local.broker.Broker;
import org.konbit.local.broker.Provisioning;
import org.konbit.local.broker.Topics;
import org.konbit.local.process.Json;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Together;
import org.konbit.local.process.Trouble;

/** Makes broker and database fit for the services: users, topics and rights. */
record Stores(Settings settings, Processes processes) {
    private static final int READY_WITHIN_SECONDS = 120;

    /** False until the first start has gone through. */
    boolean wereFitBefore() {
        return Files.exists(marker());
    }

    /** The broker has the topics and rights that the contracts name now: they may be newer than the platform. */
    boolean areFit(List<Part> parts) {
        return !parts.contains(Part.KAFKA)
                || wereFitBefore() && read(settings.topics()).equals(read(marker()));
    }

    /** Waits for those of the parts that keep data, and creates what is missing there. */
    Together makeFit(List<Part> parts) {
        var secrets = settings.secrets();
        var work = new ArrayList<Runnable>();
        if (parts.contains(Part.MONGODB)) work.add(() -> awaitDatabase(secrets));
        if (!areFit(parts)) {
            var wanted = read(settings.topics());
            work.add(() -> {
                new Broker(settings.broker(secrets)).awaitReady(() -> mustRun(Part.KAFKA), READY_WITHIN_SECONDS);
                new Provisioning(Topics.read(settings.topics())).apply(settings.kafkaAdmin(secrets), true);
                mark(wanted);
            });
        }
        return Together.start(work);
    }

    /** Topics on a broker that somebody else runs; the rights there are their business. */
    void makeFitElsewhere() {
        if (!settings.outside().has(Outside.KAFKA)) return;
        new Provisioning(Topics.read(settings.topics())).apply(settings.kafkaAdmin(settings.secrets()), false);
    }

    private void awaitDatabase(Secrets secrets) {
        var passwords = new TreeMap<String, String>();
        for (var service : Part.SERVICES) passwords.put(service.database(), secrets.mongodbPassword(service));
        settings.database(secrets).awaitPrimary(passwords, () -> mustRun(Part.MONGODB), READY_WITHIN_SECONDS);
    }

    private void mustRun(Part part) {
        var noted = processes.noted(part.title());
        if (noted.isEmpty()) throw new Trouble(part.title() + " does not run", "./konbit start " + part.title());
        if (noted.stream().noneMatch(processes::isAlive)) throw Readiness.died(noted.getFirst());
    }

    private Path marker() {
        return settings.data().kafka().resolve("provisioned");
    }

    private void mark(String content) {
        try {
            Json.writeBytes(marker(), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new Trouble(
                    "The data folder cannot be written: " + broken.getMessage(), "see whether the disk is full");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new Trouble("%s cannot be read: %s".formatted(file, broken.getMessage()), "see its rights");
        }
    }
}
