package org.konbit.notifications.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorHoldTests {
    private final AuthorHold hold = new AuthorHold(
            DispatchFixtures.MARIE.subject(),
            DispatchFixtures.NOW.plusSeconds(1),
            DispatchFixtures.NOW.plus(Duration.ofDays(1)),
            DispatchFixtures.JEAN.subject());

    @Test
    void stops_what_is_told_of_a_work_day() {
        assertThat(hold.stops(DispatchFixtures.started(UUID.randomUUID(), DispatchFixtures.ofAWorkDay())))
                .isTrue();
    }

    @Test
    void lets_a_cancelled_action_be_told() {
        var cancellation = DispatchFixtures.aCancellation(UUID.randomUUID(), UUID.randomUUID());
        assertThat(hold.stops(DispatchFixtures.started(UUID.randomUUID(), cancellation)))
                .isFalse();
    }
}
