package org.konbit.campaigns.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long it is known who answered to a sensitive action, and who came. */
@Component
public class Memory {
    private final Clock clock;
    private final Duration length;

    public Memory(Clock clock, @Value("${konbit.campaigns.sensitive-lists-kept:30d}") Duration length) {
        if (length.isNegative())
            throw new IllegalArgumentException("konbit.campaigns.sensitive-lists-kept must not be negative");
        this.clock = clock;
        this.length = length;
    }

    /** What was before this is forgotten. */
    public Instant begins() {
        return clock.instant().minus(length);
    }
}
