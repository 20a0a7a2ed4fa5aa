package org.konbit.notifications.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What people wrote is forgotten a set time after it came in; what they pledged by it stays. */
@Component
public class ForgetTexts {
    private final List<OldTexts> places;
    private final Clock clock;
    private final Duration kept;

    public ForgetTexts(List<OldTexts> places, Clock clock, @Value("${konbit.texts.kept:180d}") Duration kept) {
        if (!kept.isPositive()) throw new IllegalArgumentException("konbit.texts.kept must be positive");
        this.places = places;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            fixedDelayString = "${konbit.texts.forget-every:1h}",
            initialDelayString = "${konbit.texts.forget-every:1h}")
    public void now() {
        var before = clock.instant().minus(kept);
        places.forEach(place -> place.forget(before));
    }
}
