package org.konbit.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.keys.KeyKind;
import org.konbit.gateway.keys.SigningKeys;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** The bearer tokens that callers hold: issued here, and believed only if every part is as it was issued. */
@Component
public class ExternalTokens {
    static final String AUDIENCE = "konbit-api";
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private static final Duration LIFE = KeyKind.EXTERNAL.longestToken();
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);
    private static final Duration BELIEVED_WITHOUT_A_LOOK = Duration.ofSeconds(30);
    private static final int LONGEST = 8 * 1024;
    private static final int REMEMBERED = 20_000;

    private final SigningKeys keys;
    private final Clock clock;
    private final String issuer;
    private final Cache<String, Verified> verified;

    private record Verified(Verdict.Valid verdict, Instant expiresAt, Instant lookAgain) {
        boolean holdsAt(Instant now) {
            return now.isBefore(expiresAt) && now.isBefore(lookAgain);
        }
    }

    ExternalTokens(SigningKeys keys, Clock clock, TokenSettings settings) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = settings.publicUrl().toString();
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(BELIEVED_WITHOUT_A_LOOK)
                .build();
    }

    /** A token for somebody who proved just now who they are. */
    public IssuedToken issue(Caller caller) {
        var now = clock.instant();
        var expiresAt = now.plus(LIFE);
        var claims = CallerClaims.write(caller)
                .issuer(issuer)
                .audience(AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        return new IssuedToken(Signing.sign(keys.signing(KeyKind.EXTERNAL), TYPE, claims), expiresAt);
    }

    public Verdict verify(String token) {
        if (token.length() > LONGEST) {
            return new Verdict.Refused("The token is too long.");
        }
        if (!keys.areKnown()) {
            return new Verdict.NotKnownYet("The gateway has not read its signing keys yet.");
        }
        var fingerprint = fingerprint(token);
        var known = verified.getIfPresent(fingerprint);
        var now = clock.instant();
        if (known != null && known.holdsAt(now)) {
            return known.verdict();
        }
        try {
            return look(SignedJWT.parse(token), fingerprint, now);
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return new Verdict.Refused("The token cannot be read.");
        }
    }

    private Verdict look(SignedJWT jwt, String fingerprint, Instant now) throws ParseException, JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            return new Verdict.Refused("The token is not signed with ES256.");
        }
        if (!TYPE.equals(header.getType())) {
            return new Verdict.Refused("The token is of another type.");
        }
        var kid = header.getKeyID();
        var key = kid == null ? null : keys.find(KeyKind.EXTERNAL, kid).orElse(null);
        if (key == null || !jwt.verify(new ECDSAVerifier(key.pair()))) {
            return new Verdict.Refused("The token's signature is not from here.");
        }
        var claims = jwt.getJWTClaimsSet();
        var wrong = whatIsWrong(claims, now);
        if (wrong != null) {
            return new Verdict.Refused(wrong);
        }
        var caller = CallerClaims.read(claims);
        if (caller.isEmpty() || caller.get().is(Role.GATEWAY)) {
            return new Verdict.Refused("The token does not say who calls.");
        }
        var verdict = new Verdict.Valid(caller.get());
        var expiresAt = claims.getExpirationTime().toInstant();
        verified.put(fingerprint, new Verified(verdict, expiresAt, now.plus(BELIEVED_WITHOUT_A_LOOK)));
        return verdict;
    }

    private @Nullable String whatIsWrong(JWTClaimsSet claims, Instant now) {
        if (!issuer.equals(claims.getIssuer())) {
            return "The token is from another issuer.";
        }
        if (!claims.getAudience().contains(AUDIENCE)) {
            return "The token is for another audience.";
        }
        var expires = claims.getExpirationTime();
        if (expires == null || !now.isBefore(expires.toInstant())) {
            return "The token has expired.";
        }
        var latestStart = now.plus(CLOCKS_DIFFER_BY);
        for (var start : new @Nullable Date[] {claims.getNotBeforeTime(), claims.getIssueTime()}) {
            if (start != null && start.toInstant().isAfter(latestStart)) {
                return "The token is not valid yet.";
            }
        }
        return null;
    }

    private static String fingerprint(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
