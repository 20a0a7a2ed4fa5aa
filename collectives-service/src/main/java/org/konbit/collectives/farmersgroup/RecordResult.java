package org.konbit.collectives.farmersgroup;

import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters what an activity brought. */
@Component
public class RecordResult {
    private final Results results;
    private final FarmersGroups groups;
    private final EnterInLedger enterInLedger;

    RecordResult(Results results, FarmersGroups groups, EnterInLedger enterInLedger) {
        this.results = results;
        this.groups = groups;
        this.enterInLedger = enterInLedger;
    }

    public Result record(ActivityId id, Result.Outcome outcome, Caller caller) {
        var activity = groups.activityToKeep(id, caller);
        return enterInLedger.enter(
                activity, now -> results.save(Result.record(new EntryId(Ids.next()), activity, outcome, now)));
    }
}
