package org.konbit.http.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks a token once in a while: the gateway presents the same one for a minute, and each signature costs time. */
final class RememberedTokens implements JwtDecoder {
    private static final Duration BELIEVED_WITHOUT_A_LOOK = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private final JwtDecoder checked;
    private final Clock clock;
    private final LinkedHashMap<String, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Known(Jwt token, Instant until) {}

    RememberedTokens(JwtDecoder checked, Clock clock) {
        this.checked = checked;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        synchronized (known) {
            var found = known.get(token);
            if (found != null && now.isBefore(found.until)) return found.token;
            known.remove(token);
        }
        var valid = checked.decode(token);
        var lookAgain = now.plus(BELIEVED_WITHOUT_A_LOOK);
        var expires = Objects.requireNonNull(valid.getExpiresAt(), "A token without an end is refused");
        synchronized (known) {
            forgetExpired(now);
            known.putLast(token, new Known(valid, expires.isBefore(lookAgain) ? expires : lookAgain));
        }
        return valid;
    }

    /** The oldest only: a caller's next token is another one, so that what is over would stay for good. */
    private void forgetExpired(Instant now) {
        var oldest = known.values().iterator();
        while (oldest.hasNext() && !now.isBefore(oldest.next().until)) oldest.remove();
    }

    int remembered() {
        synchronized (known) {
            return known.size();
        }
    }
}
