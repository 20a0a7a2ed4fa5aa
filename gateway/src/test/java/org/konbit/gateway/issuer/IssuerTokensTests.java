package org.konbit.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.testing.FakeIssuer;
import org.konbit.gateway.testing.MovedClock;
import org.konbit.gateway.token.Verdict;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import tools.jackson.databind.json.JsonMapper;

class IssuerTokensTests {
    private static final JWK RSA = FakeIssuer.rsa(2048);
    private static final JWK EC = FakeIssuer.ec(Curve.P_384);
    private static final String TYPE = "at+jwt";
    private static final UUID PERSON = UUID.fromString("019300aa-0000-7000-8000-000000000007");

    private final FakeIssuer issuer = FakeIssuer.anywhere();
    private final MovedClock clock = new MovedClock();
    private final IssuerTokens tokens = tokens(likeKeycloak());

    @BeforeEach
    void keys_are_told() {
        issuer.publishes(RSA, EC);
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void a_person_is_who_the_claim_names_and_has_the_roles_that_it_gives() {
        assertThat(caller(rs256(member().build()))).isEqualTo(new Caller(PERSON, "ti-jan", Set.of(Role.MEMBER), false));
        assertThat(caller(rs256(with("konbit-member", "konbit-organizer", "uma_authorization"))))
                .isEqualTo(new Caller(PERSON, "ti-jan", Set.of(Role.MEMBER, Role.ORGANIZER), false));
        assertThat(caller(rs256(with("konbit-platform-organizer"))))
                .isEqualTo(new Caller(PERSON, "ti-jan", Set.of(Role.ORGANIZER), true));
    }

    @Test
    void another_issuer_has_other_claims_and_keys() {
        var other = tokens(new IssuerSettings(
                issuer.name(),
                issuer.whereKeysAre(),
                "https://api.example.org",
                "https://example.org/person",
                "nickname",
                "groups",
                new IssuerSettings.Roles(List.of("mouvman", "manm"), List.of(), List.of(), List.of("machin"))));
        var claims = issuer.claims()
                .audience("https://api.example.org")
                .claim("https://example.org/person", PERSON.toString())
                .claim("nickname", "mari")
                .claim("groups", "lot manm")
                .build();
        assertThat(other.verify(FakeIssuer.signed(claims, JWSAlgorithm.ES384, "application/at+jwt", EC)))
                .contains(new Verdict.Valid(new Caller(PERSON, "mari", Set.of(Role.MEMBER), false)));
        isRefused(other, rs256(member().build()));
    }

    @Test
    void an_operator_need_not_be_a_person_here_and_is_always_the_same() {
        var claims = without("konbit_person", with("konbit-operator"));
        var first = caller(rs256(claims));
        assertThat(first.roles()).containsExactly(Role.OPERATOR);
        assertThat(caller(FakeIssuer.signed(claims, JWSAlgorithm.ES384, TYPE, EC)))
                .isEqualTo(first);
        assertThat(caller(rs256(new JWTClaimsSet.Builder(claims)
                                .subject("another")
                                .build()))
                        .subject())
                .isNotEqualTo(first.subject());
    }

    @Test
    void nobody_is_let_in_without_a_role_or_as_a_person_that_is_not_named() {
        isRefused(rs256(with("uma_authorization")));
        isRefused(rs256(with("MEMBER", "GATEWAY", "PROVIDER", "SERVICE")));
        isRefused(rs256(without("realm_access", member().build())));
        isRefused(rs256(without("konbit_person", member().build())));
        isRefused(rs256(without("konbit_person", with("konbit-member", "konbit-operator"))));
        isRefused(rs256(member().claim("konbit_person", "ti-jan").build()));
    }

    @Test
    void a_handle_that_is_none_is_not_passed_on() {
        var claims =
                member().claim("preferred_username", "ti jan@example.org\n").build();
        assertThat(caller(rs256(claims)).handle()).isEqualTo(PERSON.toString());
    }

    @Test
    void it_may_say_in_a_claim_that_it_is_an_access_token() {
        var claims = member().claim("typ", "Bearer").build();
        assertThat(caller(FakeIssuer.signed(claims, JWSAlgorithm.PS256, "JWT", RSA))
                        .subject())
                .isEqualTo(PERSON);
    }

    @Test
    void an_id_token_and_a_refresh_token_are_no_access_tokens() {
        isRefused(FakeIssuer.signed(member().build(), JWSAlgorithm.RS256, "JWT", RSA));
        isRefused(FakeIssuer.signed(member().build(), JWSAlgorithm.RS256, null, RSA));
        for (var kind : List.of("ID", "Refresh", "Offline", "Logout")) {
            var claims = member().claim("typ", kind).build();
            isRefused(FakeIssuer.signed(claims, JWSAlgorithm.RS256, "JWT", RSA));
            isRefused(rs256(claims));
        }
    }

    @Test
    void alg_none_is_nobodys() {
        assertThat(tokens.verify(new PlainJWT(member().build()).serialize())).isEmpty();
    }

    @Test
    void hs256_with_the_public_key() throws JOSEException {
        for (var secret : List.of(
                RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                ((RSAKey) RSA).toRSAPublicKey().getEncoded())) {
            isRefused(FakeIssuer.signed(
                    member().build(), JWSAlgorithm.HS256, TYPE, RSA.getKeyID(), new MACSigner(secret)));
        }
    }

    @Test
    void another_issuers_token_is_not_looked_at() {
        assertThat(tokens.verify(rs256(member().issuer(issuer.name() + "/").build())))
                .isEmpty();
        assertThat(tokens.verify(rs256(member().issuer(null).build()))).isEmpty();
        assertThat(tokens.verify("rubbish")).isEmpty();
        assertThat(tokens.verify("a".repeat(1024 * 1024))).isEmpty();
        assertThat(issuer.fetches()).isZero();
    }

    @Test
    void another_audience() {
        isRefused(rs256(member().audience("account").build()));
        isRefused(rs256(member().audience(List.of()).build()));
    }

    @Test
    void expired_or_not_yet_valid() {
        var now = Instant.now();
        isRefused(rs256(member().expirationTime(Date.from(now.minusSeconds(1))).build()));
        isRefused(rs256(member().expirationTime(null).build()));
        isRefused(rs256(member().notBeforeTime(Date.from(now.plusSeconds(300))).build()));
        isRefused(rs256(member().issueTime(Date.from(now.plusSeconds(300))).build()));
    }

    @Test
    void a_token_that_was_believed_ends_all_the_same() {
        var token = rs256(member().build());
        caller(token);
        clock.forward(Duration.ofMinutes(11));
        isRefused(token);
    }

    @Test
    void a_key_of_somebody_else() {
        var stranger = new ECKey.Builder((ECKey) FakeIssuer.ec(Curve.P_384))
                .keyID(EC.getKeyID())
                .build();
        isRefused(FakeIssuer.signed(member().build(), JWSAlgorithm.ES384, TYPE, stranger));
        isRefused(FakeIssuer.signed(member().build(), JWSAlgorithm.ES256, TYPE, FakeIssuer.ec(Curve.P_256)));
        isRefused(FakeIssuer.signed(member().build(), JWSAlgorithm.ES384, TYPE, RSA.getKeyID(), signer((ECKey) EC)));
    }

    @Test
    void a_key_that_is_short_or_not_for_signing() throws JOSEException {
        var shortKey = FakeIssuer.rsa(1024);
        var forSecrets = new ECKey.Builder((ECKey) FakeIssuer.ec(Curve.P_256))
                .keyUse(KeyUse.ENCRYPTION)
                .build();
        issuer.publishes(RSA, shortKey, forSecrets);
        // Nimbus itself does not sign with either.
        var jdk = new RSASSASigner(((RSAKey) shortKey).toPrivateKey(), true);
        isRefused(FakeIssuer.signed(member().build(), JWSAlgorithm.RS256, TYPE, shortKey.getKeyID(), jdk));
        isRefused(FakeIssuer.signed(
                member().build(), JWSAlgorithm.ES256, TYPE, forSecrets.getKeyID(), signer(forSecrets)));
    }

    @Test
    void keys_are_fetched_at_the_first_token_and_kept() {
        assertThat(issuer.fetches()).isZero();
        for (var times = 0; times < 20; times++) caller(rs256(member().build()));
        assertThat(issuer.fetches()).isEqualTo(1);
        issuer.isAway(true);
        clock.forward(Duration.ofMinutes(70));
        assertThat(caller(rs256(later())).subject()).isEqualTo(PERSON);
        clock.forward(Duration.ofHours(4));
        assertThat(tokens.verify(rs256(later())).orElseThrow()).isInstanceOf(Verdict.NotKnownYet.class);
    }

    @Test
    void an_unknown_key_has_them_fetched_again_once_a_minute_at_most() {
        caller(rs256(member().build()));
        var next = FakeIssuer.ec(Curve.P_256);
        issuer.publishes(RSA, next);
        for (var times = 0; times < 10; times++) {
            isRefused(FakeIssuer.signed(later(), JWSAlgorithm.ES256, TYPE, FakeIssuer.ec(Curve.P_256)));
        }
        assertThat(issuer.fetches()).isEqualTo(1);
        clock.forward(Duration.ofSeconds(61));
        assertThat(caller(FakeIssuer.signed(later(), JWSAlgorithm.ES256, TYPE, next))
                        .subject())
                .isEqualTo(PERSON);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void an_issuer_that_is_away_can_be_waited_for() {
        issuer.isAway(true);
        var token = rs256(member().build());
        assertThat(tokens.verify(token).orElseThrow()).isInstanceOf(Verdict.NotKnownYet.class);
        issuer.isAway(false);
        clock.forward(Duration.ofSeconds(6));
        assertThat(caller(token).subject()).isEqualTo(PERSON);
    }

    @Test
    void who_says_that_it_is_another_issuer_is_not_believed() {
        issuer.saysItIs("https://elsewhere.test");
        assertThat(tokens.verify(rs256(member().build())).orElseThrow()).isInstanceOf(Verdict.NotKnownYet.class);
        assertThat(issuer.fetches()).isZero();
    }

    @Test
    void without_an_issuer_there_is_none() {
        var none = new IssuerTokens(
                new IssuerSettings(
                        "", "", "konbit-api", "a", "b", "c", likeKeycloak().roles()),
                clock,
                JsonMapper.shared());
        assertThat(none.verify(rs256(member().build()))).isEmpty();
    }

    private IssuerTokens tokens(IssuerSettings settings) {
        return new IssuerTokens(settings, clock, JsonMapper.shared());
    }

    private IssuerSettings likeKeycloak() {
        return new IssuerSettings(
                issuer.name(),
                null,
                "konbit-api",
                "konbit_person",
                "preferred_username",
                "realm_access.roles",
                new IssuerSettings.Roles(
                        List.of("konbit-member"),
                        List.of("konbit-organizer"),
                        List.of("konbit-platform-organizer"),
                        List.of("konbit-operator")));
    }

    private JWTClaimsSet.Builder member() {
        return new JWTClaimsSet.Builder(with("konbit-member"));
    }

    private JWTClaimsSet with(String... roles) {
        return issuer.claims()
                .claim("konbit_person", PERSON.toString())
                .claim("preferred_username", "ti-jan")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .build();
    }

    /** Valid whatever the clock was moved to. */
    private JWTClaimsSet later() {
        return member().expirationTime(Date.from(clock.instant().plusSeconds(600)))
                .build();
    }

    private static JWTClaimsSet without(String claim, JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims).claim(claim, null).build();
    }

    private static String rs256(JWTClaimsSet claims) {
        return FakeIssuer.signed(claims, JWSAlgorithm.RS256, TYPE, RSA);
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Caller caller(String token) {
        var verdict = tokens.verify(token).orElseThrow();
        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        return ((Verdict.Valid) verdict).caller();
    }

    private void isRefused(String token) {
        isRefused(tokens, token);
    }

    private static void isRefused(IssuerTokens tokens, String token) {
        assertThat(tokens.verify(token).orElseThrow()).isInstanceOf(Verdict.Refused.class);
    }
}
