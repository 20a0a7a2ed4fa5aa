package org.konbit.collectives.person;

import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Tells others what time made of people: roles that began or ended, suspensions that are over. Rights follow the clock
 * at once, without it; others know of them what they are told.
 */
@Component
public class TurnTerms {
    private static final Limit BATCH = Limit.of(500);

    private final People people;
    private final Clock clock;

    TurnTerms(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public void now() {
        while (true) {
            var now = clock.instant();
            var due = people.findByDueLessThanEqualOrderByDue(now, BATCH);
            if (due.isEmpty()) return;
            due.forEach(person -> person.turn(now));
            try {
                people.saveAll(due);
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                // Whoever changed one of them turned them too; the others are stored.
                return;
            }
        }
    }
}
