package org.konbit.local;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;

/** The services' master keys: which seal, how far what older ones sealed is done anew, and a change of them. */
record Keys(LocalPlatform platform, PrintStream out) {
    private static final String ROW = "%-14s %-12s %-24s %s%n";

    enum Action {
        SHOW,
        CHANGE,
        DROP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The keys of one file. */
    private record Ring(String seals, List<String> older) {}

    void run(Action action, @Nullable String name) {
        switch (action) {
            case SHOW -> show();
            case CHANGE -> {
                platform.changeMasterKey(service(name), "change");
                show();
            }
            case DROP -> drop(service(name));
        }
    }

    private static Part service(@Nullable String name) {
        if (name == null) throw new Trouble("Of which service?", "./konbit keys change collectives");
        var part = Target.parse(name).part();
        if (!part.isService()) throw new Trouble(part.title() + " has no master key", "name a service");
        return part;
    }

    private void drop(Part service) {
        platform.mustRun(Part.MONGODB);
        var ring = ring(service);
        if (ring.older().isEmpty()) {
            out.println(service.title() + " has no older key.");
            return;
        }
        if (!isDone(service, ring)) {
            throw new Trouble(
                    "Not all that older keys of %s sealed is sealed anew".formatted(service.title()),
                    "./konbit keys shows how far it is; the service has to run for it");
        }
        platform.changeMasterKey(service, "drop");
        show();
    }

    private void show() {
        platform.mustRun(Part.MONGODB);
        out.printf(ROW, "SERVICE", "SEALS", "OPENS TOO", "SEALED BY THOSE");
        for (var service : Part.SERVICES) {
            var ring = ring(service);
            out.printf(ROW, service.title(), ring.seals(), String.join(" ", ring.older()), left(service, ring));
        }
    }

    private String left(Part service, Ring ring) {
        if (ring.older().isEmpty()) return "";
        if (isDone(service, ring)) return "none is left: ./konbit keys drop " + service.title();
        var progress = progress(service);
        if (progress == null || !isOf(progress, ring)) return "not begun";
        return "%,d were sealed anew, %,d looked at in this round"
                .formatted(
                        progress.get("rewrapped", Number.class).longValue(),
                        progress.get("looked", Number.class).longValue());
    }

    private boolean isDone(Part service, Ring ring) {
        var progress = progress(service);
        return progress != null && isOf(progress, ring) && progress.getBoolean("done", false);
    }

    private static boolean isOf(Document progress, Ring ring) {
        var key = progress.getInteger("key");
        return key != null && Integer.toUnsignedString(key).equals(ring.seals());
    }

    private @Nullable Document progress(Part service) {
        var settings = platform.settings();
        try (var client = MongoClients.create(settings.mongodbAdmin(settings.secrets()))) {
            return client.getDatabase(service.database())
                    .getCollection("sealing")
                    .find(Filters.eq("_id", "rewrapping"))
                    .first();
        }
    }

    private Ring ring(Part service) {
        try {
            var keys = Json.MAPPER
                    .readTree(Files.readAllBytes(platform.settings().data().masterKey(service)))
                    .path("encryption");
            var seals = keys.path("primaryKeyId").asString();
            return new Ring(
                    seals,
                    keys.path("key")
                            .valueStream()
                            .map(key -> key.path("keyId").asString())
                            .filter(id -> !id.equals(seals))
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
