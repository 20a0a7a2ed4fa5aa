package org.konbit.collectives.person;

import java.time.Clock;
import java.util.List;
import org.konbit.outbox.Together;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Erases a person: name, key, handle, home, memberships and appointments are gone at once, and every other service is
 * told. What names the person by their id stays, so that no group's figures change; the id leads to nobody, and what would
 * lead back from it, as where their land lies, is gone in the same transaction.
 */
@Component
public class ErasePerson {
    private static final int TRIES = 5;

    private final ErasedPeople people;
    private final MergedPeople merged;
    private final MergedRecords mergedRecords;
    private final List<FollowsErasures> followers;
    private final Together together;
    private final Clock clock;

    ErasePerson(
            ErasedPeople people,
            MergedPeople merged,
            MergedRecords mergedRecords,
            List<FollowsErasures> followers,
            Together together,
            Clock clock) {
        this.people = people;
        this.merged = merged;
        this.mergedRecords = mergedRecords;
        this.followers = followers;
        this.together = together;
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
            try {
                return together.doing(() -> eraseStored(id, again));
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                if (attempt == TRIES) throw changedMeanwhile;
            }
        }
    }

    private boolean eraseStored(PersonId id, boolean again) {
        var found = people.findById(id);
        if (found.isEmpty()) return false;
        if (again || found.get().erasedAt() == null) erase(found.get(), id);
        return true;
    }

    private void erase(ErasedPerson person, PersonId id) {
        person.erase(clock.instant());
        people.save(person);
        followers.forEach(follower -> follower.forget(id));
    }

    /** Only as the person was at that version; all their records, or none. */
    void eraseAt(long version, PersonId id) {
        if (!together.doing(() -> isErasedAt(version, id))) {
            throw new OptimisticLockingFailureException("The person was changed meanwhile");
        }
    }

    private boolean isErasedAt(long version, PersonId id) {
        var found = people.findById(id).filter(person -> person.version() == version);
        if (found.isEmpty()) return false;
        eraseMerged(id, true);
        erase(found.get(), id);
        return true;
    }
}
