package org.konbit.campaigns.pledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long it is known who answered to a sensitive action. */
@Component
class Memory {
    private final Clock clock;
    private final Duration length;

    Memory(Clock clock, @Value("${konbit.campaigns.sensitive-lists-kept:30d}") Duration length) {
        this.clock = clock;
        this.length = length;
    }

    /** What was before this is forgotten. */
    Instant begins() {
        return clock.instant().minus(length);
    }
}
