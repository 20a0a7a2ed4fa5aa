package org.konbit.collectives.farmersgroup;

import java.util.List;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Shares a sum by a rule, to the smallest unit; each is a sharing of its own. */
@Component
public class ShareResult {
    private final Sharings sharings;
    private final WorkOutShares workOutShares;
    private final FarmersGroups groups;
    private final EnterInLedger enterInLedger;

    ShareResult(Sharings sharings, WorkOutShares workOutShares, FarmersGroups groups, EnterInLedger enterInLedger) {
        this.sharings = sharings;
        this.workOutShares = workOutShares;
        this.groups = groups;
        this.enterInLedger = enterInLedger;
    }

    /** What is shared, and how; needs that are not stated are those that the group set, else one. */
    public record Command(SharingRule rule, Money total, List<Need> needs) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shared(Sharing sharing) implements Outcome {}

        record Not(Unshareable why) implements Outcome {}
    }

    public Outcome share(ActivityId id, Command command, Caller caller) {
        var activity = groups.activityToKeep(id, caller);
        return enterInLedger.enter(activity, now -> switch (workOutShares.workOut(activity, command, "", now)) {
            case WorkOutShares.Worked.Out(var sharing) -> new Outcome.Shared(sharings.save(sharing));
            case WorkOutShares.Worked.Not(var why) -> new Outcome.Not(why);
        });
    }
}
