package org.konbit.collectives.farmersgroup;

import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters what somebody, who is or was a member, gave to an activity. */
@Component
public class RecordContribution {
    private final Contributions contributions;
    private final FarmersGroups groups;
    private final EnterInLedger enterInLedger;

    RecordContribution(Contributions contributions, FarmersGroups groups, EnterInLedger enterInLedger) {
        this.contributions = contributions;
        this.groups = groups;
        this.enterInLedger = enterInLedger;
    }

    public Contribution record(ActivityId id, UUID person, Contribution.Given given, Caller caller) {
        var activity = groups.activityToKeep(id, caller);
        groups.checkWasMember(activity, person, "/person");
        return enterInLedger.enter(
                activity,
                now -> contributions.save(Contribution.record(new EntryId(Ids.next()), activity, person, given, now)));
    }
}
