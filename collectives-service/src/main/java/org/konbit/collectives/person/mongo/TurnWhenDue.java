package org.konbit.collectives.person.mongo;

import java.time.Clock;
import java.time.Duration;
import org.konbit.collectives.person.TurnTerms;
import org.konbit.outbox.Lease;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what time made of people, on one instance at a time. */
@Component
class TurnWhenDue {
    private static final Duration HELD = Duration.ofMinutes(2);

    private final TurnTerms turnTerms;
    private final Lease lease;

    TurnWhenDue(TurnTerms turnTerms, MongoOperations mongo, Clock clock) {
        this.turnTerms = turnTerms;
        this.lease = new Lease(mongo, clock, "terms", HELD);
    }

    @Scheduled(fixedDelayString = "${konbit.people.turn-every}", initialDelayString = "${konbit.people.turn-every}")
    void now() {
        if (lease.isMine()) turnTerms.now();
    }
}
