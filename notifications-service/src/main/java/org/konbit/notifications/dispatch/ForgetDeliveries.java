package org.konbit.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who was told of what, and what became of it, is forgotten a set time after; how many were told is kept. */
@Component
public class ForgetDeliveries {
    private final Deliveries deliveries;
    private final Clock clock;
    private final Duration kept;

    public ForgetDeliveries(
            Deliveries deliveries, Clock clock, @Value("${konbit.dispatch.deliveries-kept:90d}") Duration kept) {
        if (!kept.isPositive()) throw new IllegalArgumentException("konbit.dispatch.deliveries-kept must be positive");
        this.deliveries = deliveries;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            fixedDelayString = "${konbit.dispatch.forget-every:1h}",
            initialDelayString = "${konbit.dispatch.forget-every:1h}")
    public void now() {
        deliveries.forgetPeople(clock.instant().minus(kept));
    }
}
