package org.konbit.collectives.farmersgroup;

import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Starts an activity of a farmers' group. */
@Component
public class StartActivity {
    private final Activities activities;
    private final FarmersGroups groups;

    StartActivity(Activities activities, FarmersGroups groups) {
        this.activities = activities;
        this.groups = groups;
    }

    /** What it is. */
    public record Command(Activity.Kind kind, Activity.Stage stage, Activity.Intent intent) {}

    public Activity start(CollectiveId id, Command command, Caller caller) {
        groups.checkMayKeepLedger(caller, groups.find(id));
        groups.checkInCharge(id, command.intent().plan());
        return activities.save(
                Activity.start(new ActivityId(Ids.next()), id, command.kind(), command.stage(), command.intent()));
    }
}
