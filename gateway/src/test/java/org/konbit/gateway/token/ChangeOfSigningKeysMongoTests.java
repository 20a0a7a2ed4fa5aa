package org.konbit.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.keys.KeyKind;
import org.konbit.gateway.keys.KeysOfAnInstance;
import org.konbit.gateway.testing.MovedClock;
import org.konbit.gateway.testing.TestDatabase;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Two instances that go on running while the keys they sign with are followed by others. */
class ChangeOfSigningKeysMongoTests {
    private static final Caller CALLER = new Caller(UUID.randomUUID(), "somebody", Set.of(Role.MEMBER), false);

    private final MovedClock clock = new MovedClock();
    private final SimpleMongoClientDatabaseFactory database = new SimpleMongoClientDatabaseFactory(TestDatabase.uri());
    private final MongoTemplate mongo = new MongoTemplate(database);
    private final Instance one = new Instance();
    private final Instance other = new Instance();

    private final class Instance {
        private final KeysOfAnInstance its = KeysOfAnInstance.started(mongo, clock);
        private final ExternalTokens external =
                new ExternalTokens(its.keys(), clock, new TokenSettings(URI.create("https://konbit.example")));
        private final InternalTokens internal = new InternalTokens(its.keys(), clock);

        String issued() {
            return external.issue(CALLER).token();
        }

        boolean letsIn(String token) {
            return external.verify(token) instanceof Verdict.Valid;
        }

        List<String> published(KeyKind kind) {
            return its.keys().published(kind).getKeys().stream()
                    .map(com.nimbusds.jose.jwk.JWK::getKeyID)
                    .toList();
        }

        /** What a service that fetched the keys of this instance says of an internal token. */
        boolean publishesTheKeyOf(String token) throws Exception {
            var jwt = SignedJWT.parse(token);
            var key = its.keys()
                    .published(KeyKind.INTERNAL)
                    .getKeyByKeyId(jwt.getHeader().getKeyID());
            return key != null && jwt.verify(new ECDSAVerifier(key.toECKey()));
        }
    }

    @AfterEach
    void drop() throws Exception {
        mongo.getDb().drop();
        database.destroy();
    }

    @Test
    void lets_in_by_the_old_key_until_what_it_signed_is_over_and_signs_by_the_new_one_only_once_all_may_know_it()
            throws Exception {
        var first = kid(one.issued());
        clock.forward(KeysOfAnInstance.ROTATE_AFTER.plusSeconds(1));

        // One makes the successor; the other has not looked yet, and they understand each other all the same.
        one.its.looks();
        assertThat(one.published(KeyKind.EXTERNAL)).hasSize(2).startsWith(first);
        assertThat(other.published(KeyKind.EXTERNAL)).containsExactly(first);
        assertThat(Stream.of(one.issued(), other.issued())).allSatisfy(token -> {
            assertThat(kid(token)).isEqualTo(first);
            assertThat(one.letsIn(token)).isTrue();
            assertThat(other.letsIn(token)).isTrue();
        });
        other.its.looks();
        assertThat(other.published(KeyKind.EXTERNAL)).isEqualTo(one.published(KeyKind.EXTERNAL));

        clock.forward(KeysOfAnInstance.PUBLISH_AHEAD.minusMinutes(1));
        var last = one.issued();
        assertThat(kid(last)).isEqualTo(first);
        clock.forward(Duration.ofMinutes(2));
        var next = other.issued();
        assertThat(kid(next)).isNotEqualTo(first).isEqualTo(kid(one.issued()));
        for (var token : List.of(last, next)) {
            assertThat(one.letsIn(token)).isTrue();
            assertThat(other.letsIn(token)).isTrue();
        }
        for (var token : List.of(one.internal.of(CALLER), other.internal.of(CALLER))) {
            assertThat(one.publishesTheKeyOf(token)).isTrue();
            assertThat(other.publishesTheKeyOf(token)).isTrue();
        }

        // Two minutes before the last token of the old key is over, and when it is.
        clock.forward(KeyKind.EXTERNAL.longestToken().minusMinutes(4));
        looks();
        assertThat(one.letsIn(last)).isTrue();
        assertThat(other.letsIn(last)).isTrue();
        clock.forward(Duration.ofMinutes(3));
        assertThat(one.letsIn(last)).isFalse();
        assertThat(other.letsIn(last)).isFalse();

        clock.forward(Duration.ofMinutes(6));
        looks();
        assertThat(one.published(KeyKind.EXTERNAL)).containsExactly(kid(next));
        assertThat(other.published(KeyKind.EXTERNAL)).containsExactly(kid(next));
        assertThat(mongo.getCollection("signing_keys").countDocuments()).isEqualTo(KeyKind.values().length);
    }

    @Test
    void signs_on_by_the_key_it_knows_while_the_database_is_away() {
        var token = one.issued();
        clock.forward(KeysOfAnInstance.ROTATE_AFTER.plusDays(1));

        // Neither has looked since: what they sign is still believed by both.
        assertThat(one.letsIn(token)).isFalse();
        assertThat(other.letsIn(one.issued())).isTrue();
        assertThat(one.letsIn(other.issued())).isTrue();
    }

    private void looks() {
        one.its.looks();
        other.its.looks();
    }

    private static String kid(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
