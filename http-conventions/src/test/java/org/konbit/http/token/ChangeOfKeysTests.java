package org.konbit.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.konbit.http.testing.TestTokens;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** A service that runs on while the gateway's keys are followed by others. */
class ChangeOfKeysTests {
    private volatile JWKSet published = new JWKSet();
    private final AtomicInteger fetched = new AtomicInteger();
    private final HttpServer gateway;
    private final JwtDecoder service;

    ChangeOfKeysTests() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/internal/jwks", exchange -> {
            try (exchange) {
                fetched.incrementAndGet();
                var body = published.toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        gateway.start();
        var uri = URI.create("http://127.0.0.1:%d/internal/jwks"
                .formatted(gateway.getAddress().getPort()));
        service = InternalTokens.decoder(
                new TokenProperties(uri, "konbit-gateway", "konbit-services", Duration.ofSeconds(5)),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void asks_for_the_keys_again_when_a_token_names_one_that_it_does_not_know() {
        var old = TestTokens.newKey();
        var next = TestTokens.newKey();
        publishes(old);
        service.decode(signedBy(old));
        assertThat(fetched).hasValue(1);

        publishes(old, next);
        service.decode(signedBy(next));
        assertThat(fetched).hasValue(2);
        service.decode(signedBy(old));
        service.decode(signedBy(next));
        assertThat(fetched).as("both are known now").hasValue(2);

        // Once the old one is retired, the set that is fetched for a third does not have it any more.
        var third = TestTokens.newKey();
        publishes(next, third);
        Awaitility.await("the set may be fetched again")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(JwtException.class)
                .until(() -> service.decode(signedBy(third)) != null);
        assertThatThrownBy(() -> service.decode(signedBy(old))).isInstanceOf(JwtException.class);
    }

    @Test
    void does_not_ask_for_each_of_many_tokens_whose_keys_nobody_published() {
        var known = TestTokens.newKey();
        publishes(known);
        for (var i = 0; i < 200; i++) {
            var unknown = signedBy(TestTokens.newKey());
            assertThatThrownBy(() -> service.decode(unknown)).isInstanceOf(JwtException.class);
        }
        assertThat(fetched.get()).isLessThan(200);
        service.decode(signedBy(known));
    }

    private void publishes(ECKey... keys) {
        published = new JWKSet(
                List.of(keys).stream().map(key -> (JWK) key.toPublicJWK()).toList());
    }

    private static String signedBy(ECKey key) {
        var caller = TestTokens.member(UUID.randomUUID(), "somebody");
        return TestTokens.signed(TestTokens.claimsOf(caller).build(), InternalTokens.TYPE, key);
    }
}
