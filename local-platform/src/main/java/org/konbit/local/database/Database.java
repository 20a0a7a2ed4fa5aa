package org.konbit.local.database;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;

/** One mongod as a replica set of one, with a user for each service that sees its own database and no other. */
public final class Database {
    public static final String ADMIN = "admin";
    private static final String SET = "konbit";
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int NOT_YET_INITIALIZED = 94;
    private static final int INVALID_REPLICA_SET_CONFIG = 93;

    private final Path folder;
    private final int port;
    private final String adminPassword;
    private final String key;

    public Database(Path folder, int port, String adminPassword, String key) {
        this.folder = folder;
        this.port = port;
        this.adminPassword = adminPassword;
        this.key = key;
    }

    /** Small, for a small machine: {@code KONBIT_MONGODB_CACHE_GB=2 ./konbit up} for a million people. */
    private static String cacheGigabytes() {
        var given = System.getenv("KONBIT_MONGODB_CACHE_GB");
        if (given == null || given.isBlank()) return "0.25";
        if (given.matches("\\d{1,4}(\\.\\d{1,2})?") && Double.parseDouble(given) >= 0.25) return given;
        throw new Trouble(
                "KONBIT_MONGODB_CACHE_GB is %s".formatted(given), "a number of gigabytes from 0.25, such as 2");
    }

    public List<String> command(Path mongod) {
        try {
            Files.createDirectories(data());
            var keyFile = folder.resolve("key");
            Json.writeBytes(keyFile, key.replaceAll("[^A-Za-z0-9]", "x").getBytes(StandardCharsets.US_ASCII));
            return List.of(
                    mongod.toString(),
                    "--dbpath",
                    data().toString(),
                    "--port",
                    Integer.toString(port),
                    "--bind_ip",
                    "127.0.0.1",
                    "--nounixsocket",
                    "--replSet",
                    SET,
                    "--oplogSize",
                    "512",
                    "--auth",
                    "--keyFile",
                    keyFile.toString(),
                    "--wiredTigerCacheSizeGB",
                    cacheGigabytes(),
                    "--setParameter",
                    "diagnosticDataCollectionEnabled=false",
                    // A killed instance's transaction holds what it wrote until then.
                    "--setParameter",
                    "transactionLifetimeLimitSeconds=15");
        } catch (IOException broken) {
            throw new Trouble(
                    "The database's folder %s cannot be written: %s".formatted(folder, broken.getMessage()),
                    "see whether the folder is yours and the disk has room");
        }
    }

    public int port() {
        return port;
    }

    public Path data() {
        return folder.resolve("data");
    }

    public String adminUri() {
        return "mongodb://%s:%s@127.0.0.1:%d/?authSource=admin&replicaSet=%s"
                .formatted(ADMIN, adminPassword, port, SET);
    }

    /** What a service needs in order to reach its own database, durable by default. */
    public String serviceUri(String database, String password) {
        return "mongodb://%1$s:%2$s@127.0.0.1:%3$d/%1$s?authSource=%1$s&replicaSet=%4$s&w=majority&journal=true&retryWrites=true"
                .formatted(database, password, port, SET);
    }

    /** Waits for the server, makes it the primary of its set, and creates the users that are missing. */
    public void awaitPrimary(Map<String, String> servicePasswords, Runnable stillRuns, int seconds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        String last = "no answer";
        while (System.nanoTime() < end) {
            stillRuns.run();
            try {
                if (becomePrimary()) {
                    createUsers(servicePasswords);
                    return;
                }
                last = "it is not primary yet";
            } catch (MongoCommandException refused) {
                if (refused.getErrorCode() == AUTHENTICATION_FAILED) throw strangeData();
                last = refused.getErrorMessage();
            } catch (com.mongodb.MongoSecurityException refused) {
                // Before its set exists the server cannot know its users; afterwards this does not pass.
                last = "it refuses the administrator";
            } catch (MongoException notYet) {
                last = String.valueOf(notYet.getMessage());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new Trouble(
                "MongoDB on port %d is not ready after %d s: %s".formatted(port, seconds, last),
                "see its log; './konbit down' and './konbit up' start it anew");
    }

    private Trouble strangeData() {
        return new Trouble(
                "MongoDB refuses the password that was made for " + folder,
                "use the data folder with its own secrets, or begin anew: './konbit down --wipe'");
    }

    private boolean becomePrimary() {
        try (var client = direct(null)) {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            if (hello.getBoolean("isWritablePrimary", false)) {
                ensureAdmin(client);
                return true;
            }
            if (!hello.containsKey("setName")) initiateOrMove(client);
            return false;
        }
    }

    // Without a login only the server's first minutes allow this: MongoDB's "localhost exception".
    private void initiateOrMove(MongoClient anonymous) {
        try {
            anonymous.getDatabase("admin").runCommand(new Document("replSetInitiate", configuration(1)));
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() != UNAUTHORIZED) throw refused;
            move();
        }
    }

    // The set's configuration holds the port of its last start; with another offset the server finds itself not in it.
    private void move() {
        try (var client = direct(adminPassword)) {
            var admin = client.getDatabase("admin");
            var current = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            if (current.toJson().contains("\"127.0.0.1:" + port + "\"")) return;
            var moved = configuration(current.getInteger("version") + 1);
            moved.put("term", current.get("term"));
            admin.runCommand(new Document("replSetReconfig", moved).append("force", true));
        } catch (MongoCommandException refused) {
            var passes = refused.getErrorCode() == NOT_YET_INITIALIZED
                    || refused.getErrorCode() == INVALID_REPLICA_SET_CONFIG;
            if (!passes) throw refused;
        }
    }

    private Document configuration(int version) {
        return new Document("_id", SET)
                .append("version", version)
                .append("members", List.of(new Document("_id", 0).append("host", "127.0.0.1:" + port)));
    }

    private void ensureAdmin(MongoClient anonymous) {
        try {
            anonymous
                    .getDatabase("admin")
                    .runCommand(new Document("createUser", ADMIN)
                            .append("pwd", adminPassword)
                            .append("roles", List.of("root")));
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() != UNAUTHORIZED) throw refused;
        }
    }

    private void createUsers(Map<String, String> passwords) {
        try (var client = direct(adminPassword)) {
            passwords.forEach((database, password) -> {
                var users = client.getDatabase(database)
                        .runCommand(new Document("usersInfo", database))
                        .getList("users", Document.class);
                if (!users.isEmpty()) return;
                client.getDatabase(database)
                        .runCommand(new Document("createUser", database)
                                .append("pwd", password)
                                .append(
                                        "roles",
                                        List.of(
                                                new Document("role", "readWrite").append("db", database),
                                                new Document("role", "dbAdmin").append("db", database))));
            });
        } catch (com.mongodb.MongoSecurityException refused) {
            throw strangeData();
        }
    }

    private MongoClient direct(@org.jspecify.annotations.Nullable String password) {
        var login = password == null ? "" : ADMIN + ":" + password + "@";
        var uri = "mongodb://%s127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=1500&connectTimeoutMS=1500"
                .formatted(login, port);
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }
}
