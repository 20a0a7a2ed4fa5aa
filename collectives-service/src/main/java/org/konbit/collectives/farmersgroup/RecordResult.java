package org.konbit.collectives.farmersgroup;

import java.time.Clock;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters what an activity brought. */
@Component
public class RecordResult {
    private final Results results;
    private final FarmersGroups groups;
    private final Clock clock;

    RecordResult(Results results, FarmersGroups groups, Clock clock) {
        this.results = results;
        this.groups = groups;
        this.clock = clock;
    }

    public Result record(ActivityId id, Quantity brought, String use, Caller caller) {
        var activity = groups.activity(id, caller);
        groups.checkMayKeepLedger(caller, groups.find(activity.collective()));
        return results.save(Result.record(new EntryId(Ids.next()), activity, brought, use, clock.instant()));
    }
}
