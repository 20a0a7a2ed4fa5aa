package org.konbit.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.token.TokenRules;
import org.konbit.gateway.token.Verdict;
import org.konbit.gateway.token.VerifiedTokens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the outside issuer, if one is set. */
@Component
public class IssuerTokens {
    /** Nothing that could be signed with what everybody knows. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Stream.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<JOSEObjectType> ACCESS_TOKEN =
            Set.of(new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));
    /** Where others say what a token is for, in a claim. */
    private static final String KIND = "typ";

    private static final String BEARER = "Bearer";
    private static final int SHORTEST_RSA_KEY = 2048;

    private final Clock clock;
    private final String audience;
    private final CallerOfClaims callerOfClaims;
    private final VerifiedTokens verified = new VerifiedTokens();
    private final @Nullable Issuer issuer;

    private record Issuer(String name, IssuerKeys keys) {}

    IssuerTokens(IssuerSettings settings, Clock clock, JsonMapper json) {
        this.clock = clock;
        this.audience = settings.audience();
        this.callerOfClaims = new CallerOfClaims(settings);
        this.issuer = issuer(settings, clock, json);
    }

    private static @Nullable Issuer issuer(IssuerSettings settings, Clock clock, JsonMapper json) {
        var name = settings.issuer();
        if (name == null || name.isBlank()) return null;
        var jwks = settings.jwks();
        return new Issuer(
                name, new IssuerKeys(name, jwks == null || jwks.isBlank() ? null : URI.create(jwks), clock, json));
    }

    /** Empty for what doesn't say that it comes from the issuer. */
    public Optional<Verdict> verify(String token) {
        if (issuer == null || token.length() > TokenRules.LONGEST) return Optional.empty();
        var now = clock.instant();
        var known = verified.find(token, now);
        if (known.isPresent()) return Optional.of(known.get());
        SignedJWT jwt;
        JWTClaimsSet claims;
        try {
            jwt = SignedJWT.parse(token);
            claims = jwt.getJWTClaimsSet();
        } catch (ParseException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (claims == null || !issuer.name().equals(claims.getIssuer())) return Optional.empty();
        var verdict = look(issuer, jwt, claims, now);
        if (verdict instanceof Verdict.Valid valid) {
            verified.put(token, valid, claims.getExpirationTime().toInstant(), now);
        }
        return Optional.of(verdict);
    }

    private Verdict look(Issuer from, SignedJWT jwt, JWTClaimsSet claims, Instant now) {
        var header = jwt.getHeader();
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            return new Verdict.Refused("The token is not signed with a pair of keys.");
        }
        if (!isAccessToken(header, claims)) return new Verdict.Refused("The token is of another type.");
        if (header.getKeyID() == null)
            return new Verdict.Refused("The token does not say with which key it is signed.");
        return switch (from.keys().find(header.getKeyID())) {
            case IssuerKeys.Found.IssuerAway() ->
                new Verdict.NotKnownYet("The token's issuer cannot be asked for its keys now.");
            case IssuerKeys.Found.NoSuchKey() -> new Verdict.Refused("The token's signature is not its issuer's.");
            case IssuerKeys.Found.Key(var key) ->
                isSignedWith(key, jwt)
                        ? judge(from, claims, now)
                        : new Verdict.Refused("The token's signature is not its issuer's.");
        };
    }

    private Verdict judge(Issuer from, JWTClaimsSet claims, Instant now) {
        var wrong = TokenRules.whatIsWrong(claims, from.name(), audience, now);
        if (wrong != null) return new Verdict.Refused(wrong);
        return callerOfClaims
                .read(claims)
                .<Verdict>map(Verdict.Valid::new)
                .orElseGet(() -> new Verdict.Refused("The token does not say who calls, or gives no role here."));
    }

    /**
     * By its header, as RFC 9068 has it; or, as with others, by a claim. What says neither may be an ID token, or one to
     * get others with.
     */
    private static boolean isAccessToken(JWSHeader header, JWTClaimsSet claims) {
        var kind = claims.getClaim(KIND);
        if (kind != null) return kind instanceof String said && BEARER.equalsIgnoreCase(said);
        return header.getType() != null && ACCESS_TOKEN.contains(header.getType());
    }

    private static boolean isSignedWith(JWK key, SignedJWT jwt) {
        var algorithm = jwt.getHeader().getAlgorithm();
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) return false;
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) return false;
        if (KeyType.RSA.equals(key.getKeyType()) && key.size() < SHORTEST_RSA_KEY) return false;
        if (!(key instanceof AsymmetricJWK pair)) return false;
        try {
            return jwt.verify(new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), pair.toPublicKey()));
        } catch (JOSEException doNotFit) {
            return false;
        }
    }
}
