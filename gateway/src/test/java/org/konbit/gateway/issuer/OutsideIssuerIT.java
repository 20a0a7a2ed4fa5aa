package org.konbit.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.testing.Edge;
import org.konbit.gateway.testing.EdgeTest;
import org.konbit.gateway.testing.FakeIssuer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has a token of the outside issuer is for the services a caller like any other. */
@EdgeTest
class OutsideIssuerIT {
    private static final JWK KEY = FakeIssuer.rsa(2048);
    private static final UUID PERSON = UUID.randomUUID();

    @LocalServerPort
    int port;

    @BeforeEach
    void the_issuer_tells_its_key_and_the_way_is_known() {
        Edge.ISSUER.publishes(KEY);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                call(signed(claims("konbit-member").build())).statusCode())
                        .isEqualTo(200));
        Edge.COLLECTIVES.reset();
    }

    @Test
    void gets_the_same_internal_token_as_anyone() throws ParseException {
        assertThat(call(signed(claims("konbit-member", "konbit-organizer").build()))
                        .statusCode())
                .isEqualTo(200);
        var header = Objects.requireNonNull(Edge.COLLECTIVES.last().header("Authorization"));
        var internal = SignedJWT.parse(header.substring("Bearer ".length()));
        assertThat(internal.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(internal.getHeader().getType().getType()).isEqualTo("konbit-internal+jwt");
        var claims = internal.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("konbit-gateway");
        assertThat(claims.getSubject()).isEqualTo(PERSON.toString());
        assertThat(claims.getStringClaim("handle")).isEqualTo("ti-jan");
        assertThat(claims.getStringListClaim("roles")).containsExactly("MEMBER", "ORGANIZER");
        assertThat(claims.getBooleanClaim("platform_wide")).isFalse();
        assertThat(claims.getClaims()).doesNotContainKeys("realm_access", "konbit_person");
    }

    @Test
    void is_not_let_in_by_what_anybody_could_make() throws JOSEException {
        var member = claims("konbit-member").build();
        var stranger = FakeIssuer.rsa(2048);
        var secret = new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        for (var token : List.of(
                new PlainJWT(member).serialize(),
                FakeIssuer.signed(member, JWSAlgorithm.HS256, "at+jwt", KEY.getKeyID(), secret),
                FakeIssuer.signed(member, JWSAlgorithm.RS256, "at+jwt", stranger),
                FakeIssuer.signed(member, JWSAlgorithm.RS256, "JWT", KEY),
                signed(claims("konbit-member").claim("typ", "Refresh").build()),
                signed(claims("konbit-member").audience("account").build()),
                // Signed by the outside issuer, and said to be ours.
                signed(claims("konbit-member").issuer("https://konbit.test").build()))) {
            var answer = call(token);
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(Edge.COLLECTIVES.calls()).isZero();
    }

    private HttpResponse<String> call(String token) {
        return Edge.send(Edge.to(port, "/api/people").header("Authorization", "Bearer " + token));
    }

    private static String signed(JWTClaimsSet claims) {
        return FakeIssuer.signed(claims, JWSAlgorithm.RS256, "at+jwt", KEY);
    }

    private static JWTClaimsSet.Builder claims(String... roles) {
        return Edge.ISSUER
                .claims()
                .claim("konbit_person", PERSON.toString())
                .claim("preferred_username", "ti-jan")
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }
}
