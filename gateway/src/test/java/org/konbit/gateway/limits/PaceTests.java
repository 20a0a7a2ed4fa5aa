package org.konbit.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PaceTests {
    private final PaceSettings settings =
            new PaceSettings(Duration.ofSeconds(20), Duration.ofSeconds(20), DataSize.ofBytes(500));
    private long now = 1;
    private final Pace pace = new Pace(settings, () -> now);

    @Test
    void nothing_is_too_slow_within_the_grace() {
        waitFor(0, 20);
        assertThat(pace.isTooSlow()).isFalse();
    }

    @Test
    void whoever_sends_a_byte_now_and_then_is_too_slow_after_it() {
        for (var i = 0; i < 20; i++) waitFor(1, 1);
        assertThat(pace.isTooSlow()).isFalse();
        waitFor(1, 1);
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void the_slowest_that_is_borne_may_take_as_long_as_it_takes() {
        for (var i = 0; i < 3600; i++) waitFor(500, 1);
        assertThat(pace.isTooSlow()).isFalse();
        for (var i = 0; i < 40; i++) waitFor(250, 1);
        assertThat(pace.isTooSlow()).isFalse();
        waitFor(249, 1);
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void only_the_time_that_we_wait_counts() {
        waitFor(1, 19);
        now += Duration.ofHours(1).toNanos();
        waitFor(1, 1);
        assertThat(pace.isTooSlow()).isFalse();
    }

    private void waitFor(long bytes, long seconds) {
        pace.waits();
        now += Duration.ofSeconds(seconds).toNanos();
        pace.moved(bytes);
    }
}
