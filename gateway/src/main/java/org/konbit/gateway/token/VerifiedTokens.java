package org.konbit.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found valid, believed for half a minute without a look; no token is kept, but its hash. */
public final class VerifiedTokens {
    private static final Duration BELIEVED_WITHOUT_A_LOOK = Duration.ofSeconds(30);
    private static final int REMEMBERED = 20_000;

    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(BELIEVED_WITHOUT_A_LOOK)
            .build();

    private record Verified(Verdict.Valid verdict, Instant expiresAt, Instant lookAgain) {
        boolean holdsAt(Instant now) {
            return now.isBefore(expiresAt) && now.isBefore(lookAgain);
        }
    }

    public Optional<Verdict.Valid> find(String token, Instant now) {
        @Nullable Verified known = verified.getIfPresent(fingerprint(token));
        return known != null && known.holdsAt(now) ? Optional.of(known.verdict()) : Optional.empty();
    }

    public void put(String token, Verdict.Valid verdict, Instant expiresAt, Instant now) {
        verified.put(fingerprint(token), new Verified(verdict, expiresAt, now.plus(BELIEVED_WITHOUT_A_LOOK)));
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
