package org.konbit.local;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.local.broker.BrokerSettings;
import org.konbit.local.database.Database;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Trouble;

/** All that follows from where a platform lives, which ports it has and what others run for it. */
record Settings(Path repository, DataFolder data, Ports ports, Outside outside) {
    /** What the command line and the environment say, together with what a running platform was started with. */
    static Settings of(
            Path repository, @Nullable Path data, @Nullable Integer portOffset, Map<String, String> environment) {
        var folder = new DataFolder(data == null ? repository.resolve(".konbit") : data);
        var note = Note.in(folder);
        var processes = new Processes(folder.run());
        var runs = processes.noted().stream().anyMatch(processes::isAlive);
        var noted = note.map(Note::offset);
        if (runs && portOffset != null && noted.filter(portOffset::equals).isEmpty()) {
            throw new Trouble(
                    "The platform in %s runs with port offset %d".formatted(folder.root(), noted.orElse(0)),
                    "leave --port-offset out, or give another folder with --data");
        }
        int offset = portOffset != null ? portOffset : noted.orElse(0);
        if (offset < 0 || offset > Ports.LARGEST_OFFSET) {
            throw new Trouble(
                    "A port offset of %d is not possible".formatted(offset),
                    "a number from 0 to " + Ports.LARGEST_OFFSET);
        }
        var outside = runs && note.isPresent() ? new Outside(note.get().outside()) : Outside.of(environment);
        return new Settings(repository, folder, new Ports(offset), outside);
    }

    Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Path topics() {
        return repository.resolve("contracts/topics.json");
    }

    /** Downloads are shared by all platforms of a person. */
    static Path cache() {
        var given = System.getenv("XDG_CACHE_HOME");
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "konbit")
                : Path.of(given, "konbit");
    }

    Secrets secrets() {
        return Secrets.in(data.secrets());
    }

    BrokerSettings broker(Secrets secrets) {
        var users = new java.util.TreeMap<String, String>();
        for (var service : Part.SERVICES) users.put(service.module(), secrets.kafkaPassword(service));
        return new BrokerSettings(
                data.kafka(),
                ports.of(Part.KAFKA),
                ports.kafkaController(),
                secrets.get("kafka.admin"),
                secrets.get("kafka.controller"),
                users);
    }

    Database database(Secrets secrets) {
        return new Database(
                data.mongodb(), ports.of(Part.MONGODB), secrets.get("mongodb.admin"), secrets.get("mongodb.key"));
    }

    ServiceEnvironment environment(Secrets secrets) {
        return new ServiceEnvironment(data, ports, secrets, outside, broker(secrets), database(secrets));
    }

    /** How an administrator reaches the database, whoever runs it. */
    String mongodbAdmin(Secrets secrets) {
        return outside.has(Outside.MONGODB)
                ? outside.get(Outside.MONGODB)
                : database(secrets).adminUri();
    }

    /** How an administrator reaches the broker, whoever runs it. */
    Map<String, String> kafkaAdmin(Secrets secrets) {
        if (!outside.has(Outside.KAFKA)) return broker(secrets).adminClient();
        var client = new java.util.HashMap<String, String>();
        client.put("bootstrap.servers", outside.get(Outside.KAFKA));
        put(client, "security.protocol", "KAFKA_SECURITY_PROTOCOL");
        put(client, "sasl.mechanism", "KAFKA_SASL_MECHANISM");
        put(client, "sasl.jaas.config", "KAFKA_SASL_JAAS_CONFIG");
        return client;
    }

    private void put(Map<String, String> client, String setting, String variable) {
        if (outside.has(variable)) client.put(setting, outside.get(variable));
    }
}
