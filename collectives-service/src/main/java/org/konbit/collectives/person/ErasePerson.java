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
    private final MergedPeople merged;
    private final MergedRecords mergedRecords;
    private final Clock clock;

    ErasePerson(ErasedPeople people, MergedPeople merged, MergedRecords mergedRecords, Clock clock) {
        this.people = people;
        this.merged = merged;
        this.mergedRecords = mergedRecords;
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

    /** All records of the person, whichever of them is named; those that were merged first, as the other leads to them. */
    private boolean erase(PersonId id, boolean again) {
        var whose = mergedRecords.whoseIsNow(id).orElse(id);
        eraseMerged(whose, again);
        boolean wasThere = eraseRecord(whose, again);
        // What became part of it at the same moment.
        eraseMerged(whose, again);
        return wasThere;
    }

    private void eraseMerged(PersonId whose, boolean again) {
        for (var record : merged.findByMergedInto(whose)) {
            eraseMerged(record.id(), again);
            eraseRecord(record.id(), again);
        }
    }

    private boolean eraseRecord(PersonId id, boolean again) {
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
        eraseMerged(id, true);
    }
}
