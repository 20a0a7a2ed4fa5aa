package org.konbit.gateway.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEObjectType;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.konbit.gateway.keys.KeyKind;
import org.konbit.gateway.keys.SigningKeys;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** The tokens that services get: two minutes long, and for each caller used again for half of that. */
@Component
public class InternalTokens {
    static final String ISSUER = "konbit-gateway";
    static final String AUDIENCE = "konbit-services";
    static final JOSEObjectType TYPE = new JOSEObjectType("konbit-internal+jwt");

    private static final Duration LIFE = KeyKind.INTERNAL.longestToken();
    private static final int CALLERS = 20_000;

    private final SigningKeys keys;
    private final Clock clock;
    private final LoadingCache<Caller, String> tokens;

    InternalTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterWrite(LIFE.dividedBy(2))
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build(this::mint);
    }

    public String of(Caller caller) {
        return tokens.get(caller);
    }

    private String mint(Caller caller) {
        var now = clock.instant();
        var claims = CallerClaims.write(caller)
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        return Signing.sign(keys.signing(KeyKind.INTERNAL), TYPE, claims);
    }
}
