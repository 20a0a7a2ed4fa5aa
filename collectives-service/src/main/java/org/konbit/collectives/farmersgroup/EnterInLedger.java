package org.konbit.collectives.farmersgroup;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.konbit.http.Conflict;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/**
 * Enters one thing after the other in an activity's ledger, so that nothing new comes behind the activity's end, and of
 * two who take the same entry back, one comes second.
 */
@Component
class EnterInLedger {
    private final LedgerTurns turns;
    private final Activities activities;
    private final Together together;
    private final Clock clock;

    EnterInLedger(LedgerTurns turns, Activities activities, Together together, Clock clock) {
        this.turns = turns;
        this.activities = activities;
        this.together = together;
        this.clock = clock;
    }

    /** Only as long as the activity is open. */
    <T> T enter(Activity activity, Function<Instant, T> entry) {
        return correct(activity, now -> {
            if (activities.findById(activity.id()).orElseThrow().isClosed()) {
                throw new Conflict("activity-closed", "It has ended: what was wrong is corrected, nothing is entered.");
            }
            return entry.apply(now);
        });
    }

    /** Also when it has ended. */
    <T> T correct(Activity activity, Function<Instant, T> entry) {
        return together.doing(() -> {
            turns.take(activity.id());
            return entry.apply(clock.instant());
        });
    }
}
