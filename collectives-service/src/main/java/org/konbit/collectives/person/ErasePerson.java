package org.konbit.collectives.person;

import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Erases a person: name, key, handle, home, memberships and appointments are gone at once, and every other service is
 * told. What names the person by their id stays, so that no group's figures change; the id leads to nobody.
 */
@Component
public class ErasePerson {
    private static final int TRIES = 5;

    private final ErasedPeople people;
    private final Clock clock;

    ErasePerson(ErasedPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** False when there never was such a person. Whoever changes the person meanwhile comes to nothing. */
    public boolean erase(PersonId id) {
        return erase(id, true);
    }

    /** The same of whoever is not erased yet: then nothing is told again. */
    public void eraseOnce(PersonId id) {
        erase(id, false);
    }

    private boolean erase(PersonId id, boolean again) {
        for (int attempt = 1; ; attempt++) {
            var found = people.findById(id);
            if (found.isEmpty()) return false;
            var person = found.get();
            if (!again && person.erasedAt() != null) return true;
            person.erase(clock.instant());
            try {
                people.save(person);
                return true;
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                if (attempt == TRIES) throw changedMeanwhile;
            }
        }
    }

    /** Only as the person was at that version. */
    void eraseAt(long version, PersonId id) {
        var person = people.findById(id)
                .filter(found -> found.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("The person was changed meanwhile"));
        person.erase(clock.instant());
        people.save(person);
    }
}
