package org.konbit.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.keys.KeyKind;
import org.konbit.gateway.keys.SigningKeys;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class HostileTokensIT {
    private static final Caller CALLER = new Caller(UUID.randomUUID(), "somebody", Set.of(Role.MEMBER), false);
    private static final String TYPE = "at+jwt";

    @Autowired
    SigningKeys keys;

    @Autowired
    ExternalTokens externalTokens;

    @Autowired
    InternalTokens internalTokens;

    @LocalServerPort
    int port;

    @Test
    void a_token_as_issued_is_let_in() throws JOSEException {
        assertThat(statusWith(externalTokens.issue(CALLER).token())).isEqualTo(200);
        assertThat(statusWith(signed(claims().build(), TYPE, key()))).isEqualTo(200);
    }

    @Test
    void alg_none() {
        isRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void hs256_with_the_public_key() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(key().getKeyID())
                .type(new JOSEObjectType(TYPE))
                .build();
        var token = new SignedJWT(header, claims().build());
        token.sign(new MACSigner(key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        isRefused(token.serialize());
    }

    @Test
    void another_issuer() throws JOSEException {
        isRefused(signed(claims().issuer("https://elsewhere.test").build(), TYPE, key()));
        isRefused(signed(claims().issuer(null).build(), TYPE, key()));
    }

    @Test
    void another_audience() throws JOSEException {
        isRefused(signed(claims().audience("konbit-services").build(), TYPE, key()));
        isRefused(signed(claims().audience(List.of()).build(), TYPE, key()));
    }

    @Test
    void another_type() throws JOSEException {
        isRefused(signed(claims().build(), "JWT", key()));
        isRefused(signed(claims().build(), "konbit-internal+jwt", key()));
    }

    @Test
    void expired() throws JOSEException {
        isRefused(signed(
                claims().expirationTime(Date.from(Instant.now().minusSeconds(1)))
                        .build(),
                TYPE,
                key()));
        isRefused(signed(claims().expirationTime(null).build(), TYPE, key()));
    }

    @Test
    void not_yet_valid() throws JOSEException {
        var soon = Date.from(Instant.now().plus(Duration.ofMinutes(5)));
        isRefused(signed(claims().notBeforeTime(soon).build(), TYPE, key()));
        isRefused(signed(claims().issueTime(soon).build(), TYPE, key()));
    }

    @Test
    void unknown_key() throws JOSEException {
        isRefused(signed(claims().build(), TYPE, TestTokens.newKey()));
    }

    @Test
    void another_key_under_a_known_id() throws JOSEException {
        var stranger =
                new ECKey.Builder(TestTokens.newKey()).keyID(key().getKeyID()).build();
        isRefused(signed(claims().build(), TYPE, stranger));
    }

    @Test
    void a_key_that_the_token_brings_itself() throws JOSEException {
        var stranger = TestTokens.newKey();
        var elsewhere = URI.create("https://elsewhere.test/jwks");
        for (var kid : List.of(stranger.getKeyID(), key().getKeyID())) {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(kid)
                    .type(new JOSEObjectType(TYPE))
                    .jwk(stranger.toPublicJWK())
                    .jwkURL(elsewhere)
                    .x509CertURL(elsewhere)
                    .build();
            var token = new SignedJWT(header, claims().build());
            token.sign(new ECDSASigner(stranger));
            isRefused(token.serialize());
        }
    }

    @Test
    void the_gateways_own_role() throws JOSEException {
        isRefused(signed(claims().claim("roles", List.of("GATEWAY")).build(), TYPE, key()));
        isRefused(signed(claims().claim("roles", List.of("MEMBER", "GATEWAY")).build(), TYPE, key()));
    }

    @Test
    void an_internal_token_from_outside() {
        isRefused(internalTokens.of(CALLER));
    }

    @Test
    void an_internal_key_for_an_external_token() throws JOSEException {
        isRefused(signed(claims().build(), TYPE, keys.signing(KeyKind.INTERNAL).pair()));
    }

    @Test
    void a_changed_payload() {
        var parts = externalTokens.issue(CALLER).token().split("\\.", -1);
        var other = externalTokens
                .issue(new Caller(CALLER.subject(), "somebody", Set.of(Role.OPERATOR), true))
                .token()
                .split("\\.", -1);
        isRefused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void no_or_unknown_roles_and_no_subject() throws JOSEException {
        isRefused(signed(claims().claim("roles", List.of("EMPEROR")).build(), TYPE, key()));
        isRefused(signed(claims().subject("root").build(), TYPE, key()));
        isRefused(signed(claims().subject(null).build(), TYPE, key()));
    }

    @Test
    void rubbish() {
        for (var token : List.of("", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0..", "x".repeat(9_000))) {
            isRefused(token);
        }
    }

    @Test
    void a_megabyte() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var head = "GET /api/people HTTP/1.1\r\nHost: konbit\r\nAuthorization: Bearer " + "a".repeat(1024 * 1024);
            var out = socket.getOutputStream();
            var sending = Thread.ofVirtual().start(() -> {
                try {
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException refusedMeanwhile) {
                    assertThat(refusedMeanwhile).isInstanceOf(java.net.SocketException.class);
                }
            });
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 401");
            assertThat(sending).isNotNull();
        }
    }

    @Test
    void two_tokens_at_once() {
        var token = externalTokens.issue(CALLER).token();
        var answer = Edge.send(Edge.to(port, "/api/people")
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void public_paths_do_not_take_a_wrong_token_for_none() {
        var answer = Edge.send(Edge.to(port, "/api/public/actions").header("Authorization", "Bearer a.b.c"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private void isRefused(String token) {
        var answer = Edge.send(Edge.to(port, "/api/people").header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(Edge.COLLECTIVES.calls()).isZero();
    }

    private int statusWith(String token) {
        return Edge.send(Edge.to(port, "/api/people").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private ECKey key() {
        return keys.signing(KeyKind.EXTERNAL).pair();
    }

    private static JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return CallerClaims.write(CALLER)
                .issuer("https://konbit.test")
                .audience(ExternalTokens.AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    private static String signed(JWTClaimsSet claims, String type, ECKey key) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
