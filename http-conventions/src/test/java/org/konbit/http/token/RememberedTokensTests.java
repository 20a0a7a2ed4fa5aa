package org.konbit.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTests {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();

    private RememberedTokens at(Instant now, Instant expires) {
        return new RememberedTokens(token -> checked(token, expires), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Jwt checked(String token, Instant expires) {
        checks.incrementAndGet();
        if (token.equals("forged")) throw new BadJwtException("forged");
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("someone")
                .expiresAt(expires)
                .build();
    }

    @Test
    void checks_a_token_that_it_sees_again_only_once() {
        var tokens = at(NOW, NOW.plusSeconds(120));
        assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
        assertThat(tokens.decode("other").getTokenValue()).isEqualTo("other");
        assertThat(checks).hasValue(2);
    }

    @Test
    void checks_again_what_has_expired() {
        var tokens = at(NOW, NOW);
        tokens.decode("one");
        tokens.decode("one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void checks_again_after_a_while() {
        var clock = new Wound();
        var tokens = new RememberedTokens(token -> checked(token, NOW.plusSeconds(120)), clock);
        tokens.decode("one");
        clock.now = NOW.plus(Duration.ofSeconds(31));
        tokens.decode("one");
        assertThat(checks).hasValue(2);
    }

    @Test
    void forgets_what_nobody_asks_for_again() {
        var clock = new Wound();
        var tokens = new RememberedTokens(token -> checked(token, NOW.plusSeconds(120)), clock);
        tokens.decode("one");
        tokens.decode("other");
        assertThat(tokens.remembered()).isEqualTo(2);
        clock.now = NOW.plus(Duration.ofSeconds(31));
        tokens.decode("the next");
        assertThat(tokens.remembered()).isEqualTo(1);
    }

    private static final class Wound extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void never_remembers_what_was_refused() {
        var tokens = at(NOW, NOW.plusSeconds(120));
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checks).hasValue(2);
    }
}
