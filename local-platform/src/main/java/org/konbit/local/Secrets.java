package org.konbit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.konbit.local.process.FileLocks;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Passwords and secrets of one data folder, made at its first start; readable by their owner only. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    static Secrets in(Path folder) {
        var file = folder.resolve("credentials.json");
        try {
            var values = read(file);
            if (complete(values)) {
                // Of two launchers that begin together one makes them, and the other reads them.
                FileLocks.exclusively(folder, () -> {
                    values.clear();
                    values.putAll(read(file));
                    if (complete(values)) Json.write(file, values);
                });
            }
            return new Secrets(values);
        } catch (IOException | JacksonException broken) {
            throw new Trouble(
                    "The secrets cannot be read or written: " + file,
                    null,
                    "see whether the folder is yours and whole; './konbit down --wipe' begins anew",
                    broken);
        }
    }

    private static TreeMap<String, String> read(Path file) throws IOException {
        return Files.exists(file)
                ? Json.MAPPER.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>();
    }

    /** Makes those that are missing; true if there were some. */
    private static boolean complete(Map<String, String> values) {
        var known = values.size();
        values.computeIfAbsent("kafka.admin", name -> random());
        values.computeIfAbsent("kafka.controller", name -> random());
        values.computeIfAbsent("mongodb.admin", name -> random());
        for (var service : Part.SERVICES) {
            values.computeIfAbsent("kafka." + service.module(), name -> random());
            values.computeIfAbsent("mongodb." + service.database(), name -> random());
        }
        values.computeIfAbsent("mongodb.key", name -> random() + random());
        values.computeIfAbsent("gateway.token", name -> random());
        values.computeIfAbsent("sms.webhook", name -> random());
        values.computeIfAbsent("sms.provider", name -> random());
        return values.size() > known;
    }

    String get(String name) {
        var value = values.get(name);
        if (value == null) throw new IllegalArgumentException("No secret " + name);
        return value;
    }

    String kafkaPassword(Part service) {
        return get("kafka." + service.module());
    }

    String mongodbPassword(Part service) {
        return get("mongodb." + service.database());
    }

    // URL-safe without padding: it stands in connection strings and JAAS lines as it is.
    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return "k" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
