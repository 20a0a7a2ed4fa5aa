package org.konbit.collectives.farmersgroup;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters what somebody, who is or was a member, gave to an activity. */
@Component
public class RecordContribution {
    private final Contributions contributions;
    private final FarmersGroups groups;
    private final MemberRoll roll;
    private final Clock clock;

    RecordContribution(Contributions contributions, FarmersGroups groups, MemberRoll roll, Clock clock) {
        this.contributions = contributions;
        this.groups = groups;
        this.roll = roll;
        this.clock = clock;
    }

    public Contribution record(ActivityId id, UUID person, Contribution.Given given, Caller caller) {
        var activity = groups.activity(id, caller);
        groups.checkMayKeepLedger(caller, groups.find(activity.collective()));
        if (roll.everIn(activity.collective(), List.of(person)).isEmpty()) {
            throw new InvalidRequest("/person", "is not the id of a member of this group");
        }
        return contributions.save(
                Contribution.record(new EntryId(Ids.next()), activity, person, given, clock.instant()));
    }
}
