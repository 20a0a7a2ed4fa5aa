package org.konbit.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.testing.TestDatabase;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.sealing.MasterKey;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

class SigningKeysMongoTests {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final KeySettings SETTINGS =
            new KeySettings(Duration.ofDays(90), Duration.ofMinutes(10), Duration.ofSeconds(30));

    private final SimpleMongoClientDatabaseFactory database = new SimpleMongoClientDatabaseFactory(TestDatabase.uri());
    private final MongoTemplate mongo = new MongoTemplate(database);
    private final StoredKeys stored = new MongoRepositoryFactory(mongo).getRepository(StoredKeys.class);
    private final MasterKey masterKey = MasterKey.fromFile(TestMasterKey.file());

    @AfterEach
    void drop() throws Exception {
        mongo.getDb().drop();
        database.destroy();
    }

    @Test
    void are_the_same_after_a_restart() {
        var before = refreshed(instanceAt(NOW));
        var after = refreshed(instanceAt(NOW.plusSeconds(60)));

        for (var kind : KeyKind.values()) {
            assertThat(after.signing(kind).pair())
                    .isEqualTo(before.signing(kind).pair());
        }
    }

    @Test
    void are_agreed_on_by_instances_that_start_together() throws Exception {
        var together = 4;
        var barrier = new CyclicBarrier(together);
        try (var threads = Executors.newFixedThreadPool(together)) {
            Callable<SigningKeys> start = () -> {
                var instance = instanceAt(NOW);
                barrier.await();
                return refreshed(instance);
            };
            var started = threads.invokeAll(java.util.Collections.nCopies(together, start));
            assertThat(started.stream()
                            .map(instance -> instance.resultNow()
                                    .signing(KeyKind.INTERNAL)
                                    .kid()))
                    .hasSize(together)
                    .containsOnly(started.getFirst()
                            .resultNow()
                            .signing(KeyKind.INTERNAL)
                            .kid());
        }
        assertThat(stored.findAll()).hasSize(KeyKind.values().length);
    }

    @Test
    void are_sealed_in_the_database() {
        var keys = refreshed(instanceAt(NOW));
        var privateNumber = keys.signing(KeyKind.EXTERNAL).pair().getD();

        for (var document : mongo.getCollection("signing_keys").find()) {
            assertThat(document.toJson()).doesNotContain(privateNumber.toString());
            var sealed = document.get("sealedPrivateKey", org.bson.types.Binary.class)
                    .getData();
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(privateNumber.toString());
            assertThat(Base64.getEncoder().encodeToString(sealed)).doesNotContain(privateNumber.toString());
        }
    }

    @Test
    void have_no_private_part_when_published() {
        var keys = refreshed(instanceAt(NOW));

        assertThat(keys.published(KeyKind.INTERNAL).getKeys())
                .hasSize(1)
                .noneMatch(com.nimbusds.jose.jwk.JWK::isPrivate);
    }

    @Test
    void are_published_before_they_sign_and_retire_after_all_they_signed_is_over() {
        var first = refreshed(instanceAt(NOW)).signing(KeyKind.EXTERNAL).kid();
        var due = NOW.plus(SETTINGS.rotateAfter()).plusSeconds(1);

        var ahead = refreshed(instanceAt(due));
        assertThat(ahead.signing(KeyKind.EXTERNAL).kid()).isEqualTo(first);
        assertThat(ahead.published(KeyKind.EXTERNAL).size()).isEqualTo(2);

        var signs = due.plus(SETTINGS.publishAhead()).plusSeconds(1);
        var successor = refreshed(instanceAt(signs));
        assertThat(successor.signing(KeyKind.EXTERNAL).kid()).isNotEqualTo(first);
        assertThat(successor.find(KeyKind.EXTERNAL, first)).isPresent();

        var over = signs.plus(KeyKind.EXTERNAL.longestToken()).plus(Duration.ofMinutes(6));
        var later = refreshed(instanceAt(over));
        assertThat(later.find(KeyKind.EXTERNAL, first)).isEmpty();
        assertThat(stored.findAll()).noneMatch(key -> key.kid().equals(first));
    }

    @Test
    void are_not_known_before_they_are_read() {
        var keys = instanceAt(NOW);

        assertThat(keys.areKnown()).isFalse();
        assertThatThrownBy(() -> keys.signing(KeyKind.INTERNAL)).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void of_one_kind_are_not_found_as_another() {
        var keys = refreshed(instanceAt(NOW));

        assertThat(keys.find(KeyKind.EXTERNAL, keys.signing(KeyKind.INTERNAL).kid()))
                .isEmpty();
    }

    private SigningKeys instanceAt(Instant now) {
        return new SigningKeys(stored, masterKey, Clock.fixed(now, ZoneOffset.UTC), SETTINGS);
    }

    private static SigningKeys refreshed(SigningKeys keys) {
        keys.refresh();
        return keys;
    }
}
