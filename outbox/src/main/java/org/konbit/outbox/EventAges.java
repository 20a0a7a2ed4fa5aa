package org.konbit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How old a topic's events are when this service is done with them: from the change that told of them until now. */
class EventAges {
    static final String NAME = "konbit.event.age";

    private final Timer ages;
    private final Clock clock;

    EventAges(MeterRegistry meters, Clock clock, String topic) {
        this.clock = clock;
        this.ages = Timer.builder(NAME)
                .description("Age of an event when it was handled")
                .tag("topic", topic)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                // What is older was replayed, or waited for somebody to come back: how long exactly is no matter.
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters);
    }

    void handled(Instant at) {
        var age = Duration.between(at, clock.instant());
        // Of two machines' clocks one is ahead.
        ages.record(age.isNegative() ? Duration.ZERO : age);
    }
}
