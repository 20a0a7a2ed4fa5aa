package org.konbit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.konbit.local.broker.Broker;
import org.konbit.local.database.Database;
import org.konbit.local.process.Trouble;

/** Loads what the commands need, so that the JVM can keep it in the launcher's class cache. */
final class WarmUp {
    private WarmUp() {}

    static void run(PrintStream out) {
        try {
            var folder = Files.createTempDirectory("konbit-warm-up");
            try {
                var settings = new Settings(
                        Konbit.repository(), new DataFolder(folder), new Ports(20_000), new Outside(Map.of()));
                new Status(new LocalPlatform(settings, new Progress(out))).print(out, true);
                new Broker(settings.broker(settings.secrets())).prepare();
                Admin.create(Map.copyOf(settings.kafkaAdmin(settings.secrets())))
                        .close();
                reachNothing(settings.database(settings.secrets()));
                askNobody(new Tokens(java.net.URI.create("http://127.0.0.1:9"), "none"));
            } finally {
                Wiping.delete(folder);
            }
        } catch (IOException broken) {
            throw new Trouble("No temporary folder: " + broken.getMessage(), "see whether the disk has room");
        }
    }

    private static void reachNothing(Database database) {
        try {
            database.awaitPrimary(Map.of(), () -> {}, 1);
        } catch (Trouble expected) {
            assertNothingThere(expected);
        }
    }

    private static void askNobody(Tokens tokens) {
        try {
            tokens.ofLauncher();
        } catch (Trouble expected) {
            assertNothingThere(expected);
        }
    }

    private static void assertNothingThere(Trouble trouble) {
        if (trouble.told().isBlank()) throw trouble;
    }
}
