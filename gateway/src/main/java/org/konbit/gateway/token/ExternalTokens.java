package org.konbit.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
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
    /** They get the next one by themselves. */
    private static final Duration LIFE_OF_PROGRAMS = Duration.ofMinutes(10);

    private final SigningKeys keys;
    private final Clock clock;
    private final String issuer;
    private final VerifiedTokens verified = new VerifiedTokens();

    ExternalTokens(SigningKeys keys, Clock clock, TokenSettings settings) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = settings.publicUrl().toString();
    }

    /** A token for somebody who proved just now who they are. */
    public IssuedToken issue(Caller caller) {
        var now = clock.instant();
        return issue(CallerClaims.write(caller).claim("auth_time", now.getEpochSecond()), now, LIFE);
    }

    /** A token for a program. */
    public IssuedToken issue(Caller caller, ProgramRights rights) {
        return issue(ProgramClaims.write(CallerClaims.write(caller), rights), clock.instant(), LIFE_OF_PROGRAMS);
    }

    private IssuedToken issue(JWTClaimsSet.Builder who, Instant now, Duration life) {
        var expiresAt = now.plus(life);
        var claims = who.issuer(issuer)
                .audience(AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        return new IssuedToken(Signing.sign(keys.signing(KeyKind.EXTERNAL), TYPE, claims), expiresAt);
    }

    public Verdict verify(String token) {
        if (token.length() > TokenRules.LONGEST) {
            return new Verdict.Refused("The token is too long.");
        }
        if (!keys.areKnown()) {
            return new Verdict.NotKnownYet("The gateway has not read its signing keys yet.");
        }
        var now = clock.instant();
        var known = verified.find(token, now);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return look(token, now);
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return new Verdict.Refused("The token cannot be read.");
        }
    }

    private Verdict look(String token, Instant now) throws ParseException, JOSEException {
        var jwt = SignedJWT.parse(token);
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
        var wrong = TokenRules.whatIsWrong(claims, issuer, AUDIENCE, now);
        if (wrong != null) {
            return new Verdict.Refused(wrong);
        }
        var caller = CallerClaims.read(claims);
        if (caller.isEmpty() || caller.get().is(Role.GATEWAY)) {
            return new Verdict.Refused("The token does not say who calls.");
        }
        var verdict = new Verdict.Valid(caller.get(), ProgramClaims.read(claims));
        verified.put(token, verdict, claims.getExpirationTime().toInstant(), now);
        return verdict;
    }
}
