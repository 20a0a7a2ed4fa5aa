package org.konbit.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.konbit.local.process.Entry;
import org.konbit.local.process.FreePorts;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Spec;

class DatabaseTests {
    private static final Map<String, String> USERS = Map.of("campaigns", "c", "collectives", "l");
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "konbit");

    @TempDir
    private Path folder = Path.of("");

    private Processes processes() {
        return new Processes(folder.resolve("run"));
    }

    private Database started() throws IOException {
        int port = FreePorts.any();
        var database = new Database(folder.resolve("mongodb"), port, "admins", "keyOfTheReplicaSet");
        var mongod = new MongodBinary(CACHE, line -> {}).find();
        Entry entry = processes()
                .start(new Spec(
                        "mongodb",
                        1,
                        port,
                        database.command(mongod),
                        Map.of(),
                        Set.of(),
                        folder.resolve("mongodb.log"),
                        folder,
                        database.data().toString()));
        database.awaitPrimary(
                USERS, () -> assertThat(processes().isAlive(entry)).isTrue(), 60);
        return database;
    }

    @AfterEach
    void stop() {
        for (var entry : processes().noted()) processes().stop(entry, Duration.ofSeconds(20));
    }

    @Test
    void shows_a_service_its_own_database_and_no_other() throws IOException {
        var database = started();
        try (var campaigns = MongoClients.create(database.serviceUri("campaigns", "c"))) {
            campaigns.getDatabase("campaigns").getCollection("x").insertOne(new Document("_id", 1));
            campaigns.getDatabase("campaigns").getCollection("x").createIndex(new Document("a", 1));
            assertThatThrownBy(() -> campaigns
                            .getDatabase("collectives")
                            .getCollection("x")
                            .find()
                            .first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not authorized");
        }
        try (var stranger = MongoClients.create(database.serviceUri("campaigns", "guess"))) {
            assertThatThrownBy(() -> stranger.getDatabase("campaigns")
                            .getCollection("x")
                            .find()
                            .first())
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void keeps_its_data_when_it_moves_to_another_port() throws IOException {
        var before = started();
        try (var client = MongoClients.create(before.serviceUri("campaigns", "c"))) {
            client.getDatabase("campaigns").getCollection("x").insertOne(new Document("_id", 7));
        }
        stop();
        var after = started();
        try (var client = MongoClients.create(after.serviceUri("campaigns", "c"))) {
            assertThat(client.getDatabase("campaigns").getCollection("x").countDocuments())
                    .isEqualTo(1);
        }
    }
}
