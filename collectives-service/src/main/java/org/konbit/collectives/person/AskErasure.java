package org.konbit.collectives.person;

import java.time.Clock;
import java.util.UUID;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/**
 * Erases somebody who can't do it themself, for want of a phone: one of those who may change the person asks, another
 * confirms.
 */
@Component
public class AskErasure {
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

    public Confirmation confirm(PersonId id, Caller caller) {
        var standing = standings.of(caller);
        var asked = changeable(id, standing).erasureAsked(clock.instant()).map(AskedErasure::by);
        if (asked.isEmpty()) return new Confirmation.NotAsked();
        if (isSame(asked.get(), standing)) return new Confirmation.OwnRequest();
        erasePerson.erase(id);
        return new Confirmation.Erased();
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
