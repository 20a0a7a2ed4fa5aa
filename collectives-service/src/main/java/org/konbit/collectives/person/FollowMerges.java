package org.konbit.collectives.person;

import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes all that names a merged record name whose it is now. The mark is stored with the merging itself and stays for a
 * while, so that a crash loses nothing, and that what was begun before and stored after is found too.
 */
@Component
public class FollowMerges {
    private static final Limit BATCH = Limit.of(500);
    /** Longer than any call lasts. */
    private static final Duration LATE_WRITES = Duration.ofMinutes(5);

    private final MergedPeople merged;
    private final MergedRecords mergedRecords;
    private final ReferencesToPeople references;
    private final Clock clock;

    FollowMerges(MergedPeople merged, MergedRecords mergedRecords, ReferencesToPeople references, Clock clock) {
        this.merged = merged;
        this.mergedRecords = mergedRecords;
        this.references = references;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${konbit.people.turn-every}", initialDelayString = "${konbit.people.turn-every}")
    public void now() {
        for (var record : merged.findByBehindIsTrue(BATCH)) {
            try {
                follow(record);
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                // What was done stays done, the mark is still there, and this comes again.
            }
        }
    }

    private void follow(MergedPerson record) {
        var mergedAt = record.mergedAt();
        mergedRecords.whoseIsNow(record.id()).ifPresent(whose -> references.rename(record.id(), whose));
        if (mergedAt == null || mergedAt.plus(LATE_WRITES).isBefore(clock.instant())) {
            record.allHaveFollowed();
            merged.save(record);
        }
    }
}
