package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class TokenWebTests {
    private static final String TYPE = "konbit-internal+jwt";

    @LocalServerPort
    int port;

    private Http.Answer seen(String authorization) {
        return new Http(port).send("/api/seen", request -> request.header("Authorization", authorization));
    }

    private int spoilt(UnaryOperator<JWTClaimsSet.Builder> how) {
        var claims = how.apply(TestTokens.claimsOf(Http.ANYBODY)).build();
        return seen("Bearer " + TestTokens.signed(claims, TYPE, TestTokens.key()))
                .status();
    }

    @Test
    void knows_the_caller() {
        var subject = UUID.randomUUID();
        var answer = seen(TestTokens.bearer(new Caller(subject, "mari", Set.of(Role.ORGANIZER, Role.MEMBER), true)));
        assertThat(answer.body())
                .isEqualTo("{\"subject\":\"" + subject
                        + "\",\"handle\":\"mari\",\"roles\":[\"MEMBER\",\"ORGANIZER\"],\"platformWide\":true}");
        assertThat(seen(TestTokens.bearer(Caller.anonymous())).status()).isEqualTo(200);
    }

    @Test
    void refuses_who_has_no_token_or_a_spoilt_one() {
        var without = new Http(port).send("/api/seen", request -> request);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.header("content-type")).isEqualTo("application/problem+json");
        assertThat(without.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(seen("Bearer nonsense").status()).isEqualTo(401);
        assertThat(spoilt(claims -> claims)).isEqualTo(200);
        assertThat(spoilt(claims -> claims.issuer("someone"))).isEqualTo(401);
        assertThat(spoilt(claims -> claims.audience("others"))).isEqualTo(401);
        assertThat(spoilt(claims -> claims.expirationTime(null))).isEqualTo(401);
        assertThat(spoilt(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(10)))))
                .isEqualTo(401);
        var soon = Date.from(Instant.now().plusSeconds(300));
        assertThat(spoilt(claims -> claims.notBeforeTime(soon))).isEqualTo(401);
        var claims = TestTokens.claimsOf(Http.ANYBODY).build();
        assertThat(seen("Bearer " + new PlainJWT(claims).serialize()).status()).isEqualTo(401);
        assertThat(seen("Bearer " + TestTokens.signed(claims, "JWT", TestTokens.key()))
                        .status())
                .isEqualTo(401);
        for (var again = 0; again < 5; again++) {
            assertThat(seen("Bearer " + TestTokens.signed(claims, TYPE, TestTokens.newKey()))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void lets_nobody_do_what_their_role_may_not() {
        var member = TestTokens.member(UUID.randomUUID(), "jak");
        var answer = new Http(port)
                .post(
                        "/api/trees",
                        "{\"kind\":\"MANGO\",\"names\":{\"ht\":\"x\"}}",
                        request -> request.setHeader("Authorization", TestTokens.bearer(member)));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:konbit:problem:forbidden");
    }

    @Test
    void judges_the_shape_before_the_role() {
        var member = TestTokens.member(UUID.randomUUID(), "jak");
        var answer = new Http(port)
                .post(
                        "/api/trees",
                        "{\"kind\":1}",
                        request -> request.setHeader("Authorization", TestTokens.bearer(member)));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void leaves_health_open_and_nothing_else_of_the_actuator() {
        var http = new Http(port);
        assertThat(http.send("/actuator/health", request -> request).status()).isEqualTo(200);
        assertThat(http.send("/actuator/env", request -> request).status()).isEqualTo(401);
    }
}
