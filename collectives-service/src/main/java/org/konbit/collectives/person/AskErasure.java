package org.konbit.collectives.person;

import java.time.Clock;
import java.util.UUID;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Erases somebody who can't do it themself, for want of a phone: one of those who may change the person asks, an organizer
 * of the person's territory confirms, who is somebody else. Two coordinators of a small group are not enough.
 */
@Component
public class AskErasure {
    private static final Logger log = LoggerFactory.getLogger(AskErasure.class);
    private static final int TRIES = 5;

    private final People people;
    private final FindPeople findPeople;
    private final ErasePerson erasePerson;
    private final Standings standings;
    private final MayChangePerson mayChangePerson;
    private final Clock clock;

    AskErasure(
            People people,
            FindPeople findPeople,
            ErasePerson erasePerson,
            Standings standings,
            MayChangePerson mayChangePerson,
            Clock clock) {
        this.people = people;
        this.findPeople = findPeople;
        this.erasePerson = erasePerson;
        this.standings = standings;
        this.mayChangePerson = mayChangePerson;
        this.clock = clock;
    }

    /** What came of confirming. */
    public sealed interface Confirmation {
        record Erased() implements Confirmation {}

        /** Nobody asked, or it was too long ago. */
        record NotAsked() implements Confirmation {}

        record OwnRequest() implements Confirmation {}
    }

    /** The first who asked is who asked, as long as it is open. */
    public AskedErasure ask(PersonId id, Caller caller) {
        var standing = standings.of(caller);
        var person = changeable(id, standing);
        var now = clock.instant();
        var asked = person.erasureAsked(now);
        if (asked.isPresent()) return asked.get();
        var first = new AskedErasure(standing.person(), now);
        person.isToBeErased(first);
        people.save(person);
        return first;
    }

    /** Nothing is asked for any more. */
    public void withdraw(PersonId id, Caller caller) {
        var person = changeable(id, standings.of(caller));
        if (person.erasureAsked(clock.instant()).isEmpty()) return;
        person.isToBeErased(null);
        people.save(person);
    }

    /** Erases the very state that was looked at: whoever withdraws or changes meanwhile is seen before it is done. */
    public Confirmation confirm(PersonId id, Caller caller) {
        var standing = standings.of(caller);
        for (int attempt = 1; ; attempt++) {
            var person = findPeople.met(id, standing);
            if (!standing.organizes(person.territory().path())) throw new Forbidden();
            var asked = person.erasureAsked(clock.instant());
            if (asked.isEmpty()) return new Confirmation.NotAsked();
            var by = asked.get().by();
            if (isSame(by, standing)) return new Confirmation.OwnRequest();
            try {
                erasePerson.eraseAt(person.version(), person.id());
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                if (attempt == TRIES) throw changedMeanwhile;
                continue;
            }
            log.info("Person {} is erased: asked for by {}, confirmed by {}", id, by, standing.person());
            return new Confirmation.Erased();
        }
    }

    private static boolean isSame(UUID by, Standing standing) {
        return by.equals(standing.person());
    }

    private Person changeable(PersonId id, Standing standing) {
        var person = findPeople.met(id, standing);
        if (!mayChangePerson.is(standing, person)) throw new Forbidden();
        return person;
    }
}
