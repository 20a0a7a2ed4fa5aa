package org.konbit.collectives.farmersgroup;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Changes what a group sets out to do in an activity, and ends it. */
@Component
public class ChangeActivity {
    private final Activities activities;
    private final FarmersGroups groups;
    private final Clock clock;

    ChangeActivity(Activities activities, FarmersGroups groups, Clock clock) {
        this.activities = activities;
        this.groups = groups;
        this.clock = clock;
    }

    /** What is to change; null leaves it as it is. */
    public record Command(
            @Nullable String name,
            @Nullable String season,
            @Nullable List<Activity.Step> plan,
            @Nullable List<Quantity> expectedYield) {
        Activity.Intent on(Activity.Intent intent) {
            return new Activity.Intent(
                    Objects.requireNonNullElse(name, intent.name()),
                    season == null ? intent.season() : season,
                    Objects.requireNonNullElse(plan, intent.plan()),
                    Objects.requireNonNullElse(expectedYield, intent.expectedYield()));
        }
    }

    /** What came of it. */
    public sealed interface Change {
        record Made(Activity activity) implements Change {}

        record Ended() implements Change {}
    }

    public Change change(ActivityId id, Command command, IfMatch ifMatch, Caller caller) {
        var activity = groups.activityToKeep(id, caller);
        if (command.plan() != null) groups.checkInCharge(activity.collective(), command.plan());
        ifMatch.check(activity.version());
        return activity.intend(command.on(activity.intent())) ? saved(activity) : new Change.Ended();
    }

    /** From then on nothing is entered in its ledger but corrections. */
    public Change close(ActivityId id, String reason, IfMatch ifMatch, Caller caller) {
        var activity = groups.activityToKeep(id, caller);
        ifMatch.check(activity.version());
        return activity.close(reason, clock.instant()) ? saved(activity) : new Change.Ended();
    }

    private Change saved(Activity activity) {
        if (!activity.unpublished().isEmpty()) activities.save(activity);
        return new Change.Made(activity);
    }
}
