package org.konbit.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands for an OIDC issuer: tells its keys, signs what it is told to, and is away when it is told to be. */
public final class FakeIssuer implements AutoCloseable {
    private static final String REALM = "/realms/movement";

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile List<JWK> published = List.of();
    private volatile boolean away;
    private volatile @Nullable String saysItIs;

    private FakeIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(REALM + "/.well-known/openid-configuration", exchange -> {
            var name = saysItIs == null ? name() : saysItIs;
            answer(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/certs\"}".formatted(name, name()));
        });
        server.createContext(REALM + "/certs", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, new JWKSet(published).toPublicJWKSet().toString());
        });
        server.start();
    }

    public static FakeIssuer anywhere() {
        return new FakeIssuer();
    }

    public String name() {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), REALM);
    }

    public String whereKeysAre() {
        return name() + "/certs";
    }

    public void publishes(JWK... keys) {
        published = List.of(keys);
    }

    public void isAway(boolean wanted) {
        away = wanted;
    }

    /** Instead of its own name, when it is asked where its keys are. */
    public void saysItIs(String another) {
        saysItIs = another;
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    /** What is in any token of its, for now and the next ten minutes. */
    public JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(List.of("account", "konbit-api"))
                .subject(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    public static JWK rsa(int bits) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWK ec(Curve curve) {
        try {
            return new ECKeyGenerator(curve).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, @Nullable String type, JWK key) {
        try {
            return signed(claims, algorithm, type, key.getKeyID(), new DefaultJWSSignerFactory().createJWSSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(
            JWTClaimsSet claims,
            JWSAlgorithm algorithm,
            @Nullable String type,
            @Nullable String kid,
            JWSSigner signer) {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(kid)
                .type(type == null ? null : new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, away ? -1 : bytes.length);
            if (!away) exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
