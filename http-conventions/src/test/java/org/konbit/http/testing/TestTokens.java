package org.konbit.http.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Stands for the gateway: publishes a key of its own and signs internal tokens of any caller. */
public final class TestTokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final ECKey KEY = newKey();
    private static final HttpServer GATEWAY = publish();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("konbit.internal-token.jwk-set-uri=" + jwkSetUri())
                .applyTo(context);
    }

    public static String jwkSetUri() {
        return "http://127.0.0.1:%d/internal/jwks"
                .formatted(GATEWAY.getAddress().getPort());
    }

    /** The value of an {@code Authorization} header. */
    public static String bearer(Caller caller) {
        return "Bearer " + signed(claimsOf(caller).build(), "konbit-internal+jwt", KEY);
    }

    public static Caller member(UUID person, String handle) {
        return new Caller(person, handle, Set.of(Role.MEMBER), false);
    }

    /** An organizer who is appointed for the whole platform. */
    public static Caller platformOrganizer(String handle) {
        return new Caller(UUID.randomUUID(), handle, Set.of(Role.ORGANIZER), true);
    }

    /** A person with the role of an organizer; where, is for the service's own data to say. */
    public static Caller organizer(UUID person, String handle) {
        return new Caller(person, handle, Set.of(Role.MEMBER, Role.ORGANIZER), false);
    }

    public static Caller operator(String handle) {
        return new Caller(UUID.randomUUID(), handle, Set.of(Role.OPERATOR), false);
    }

    /** The claims as the gateway makes them, to be spoilt. */
    public static JWTClaimsSet.Builder claimsOf(Caller caller) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("konbit-gateway")
                .audience("konbit-services")
                .subject(caller.subject().toString())
                .claim("handle", caller.handle())
                .claim(
                        "roles",
                        List.copyOf(caller.roles().stream().map(Role::name).toList()))
                .claim("platform_wide", caller.platformWide())
                .claim("client", caller.client().name())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)));
    }

    public static String signed(JWTClaimsSet claims, String type, ECKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    public static ECKey key() {
        return KEY;
    }

    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer publish() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var jwks = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/internal/jwks", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().add("Content-Type", "application/jwk-set+json");
                    exchange.sendResponseHeaders(200, jwks.length);
                    exchange.getResponseBody().write(jwks);
                }
            });
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
