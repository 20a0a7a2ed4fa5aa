package org.konbit.http.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How an internal token is judged: signed by the gateway with ES256, meant for services, not expired. */
final class InternalTokens {
    static final String TYPE = "konbit-internal+jwt";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 2_000;
    private static final int LARGEST_JWKS = 100_000;
    private static final long KEYS_LIVE_MILLIS = 300_000;
    private static final long REFRESH_MILLIS = 5_000;
    private static final long SHORTEST_BETWEEN_FETCHES_MILLIS = 1_000;
    private static final long LONGEST_OUTAGE_MILLIS = 4 * 3_600_000L;

    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private InternalTokens() {}

    static JwtDecoder decoder(TokenProperties trusted, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys(trusted))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwtProcessorCustomizer(processor ->
                        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE))))
                .build();
        decoder.setJwtValidator(rules(trusted, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> rules(TokenProperties trusted, Clock clock) {
        var times = new JwtTimestampValidator(trusted.skew());
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                times,
                new JwtIssuerValidator(trusted.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(trusted.audience())));
    }

    private static JWKSource<SecurityContext> keys(TokenProperties trusted) {
        try {
            var keys = JWKSourceBuilder.create(
                            trusted.jwkSetUri().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_JWKS))
                    .cache(KEYS_LIVE_MILLIS, REFRESH_MILLIS)
                    .rateLimited(SHORTEST_BETWEEN_FETCHES_MILLIS)
                    .outageTolerant(LONGEST_OUTAGE_MILLIS)
                    .build();
            return (wanted, context) -> {
                try {
                    return keys.get(wanted, context);
                } catch (RateLimitReachedException askedJustNow) {
                    // If any are known, they were read anew just now, and it is not among them.
                    keys.get(ANY, context);
                    return List.of();
                }
            };
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("konbit.internal-token.jwk-set-uri is not a URL", e);
        }
    }
}
