package org.konbit.gateway.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What holds for every token that callers bring, whoever issued it. */
public final class TokenRules {
    /** In characters. */
    public static final int LONGEST = 8 * 1024;

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);

    private TokenRules() {}

    /** Null when nothing is. */
    public static @Nullable String whatIsWrong(JWTClaimsSet claims, String issuer, String audience, Instant now) {
        if (!issuer.equals(claims.getIssuer())) return "The token is from another issuer.";
        if (!claims.getAudience().contains(audience)) return "The token is for another audience.";
        var expires = claims.getExpirationTime();
        if (expires == null || !now.isBefore(expires.toInstant())) return "The token has expired.";
        var latestStart = now.plus(CLOCKS_DIFFER_BY);
        for (var start : new @Nullable Date[] {claims.getNotBeforeTime(), claims.getIssueTime()}) {
            if (start != null && start.toInstant().isAfter(latestStart)) return "The token is not valid yet.";
        }
        return null;
    }
}
