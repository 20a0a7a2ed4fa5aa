package org.konbit.campaigns.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.http.Caller;

/** Someone asks who came. */
@UseCase
public class ReadRoll {
    private final Actions actions;
    private final Rolls rolls;
    private final CountPeople countPeople;
    private final MayTakeRoll mayTakeRoll;

    ReadRoll(Actions actions, Rolls rolls, CountPeople countPeople, MayTakeRoll mayTakeRoll) {
        this.actions = actions;
        this.rolls = rolls;
        this.countPeople = countPeople;
        this.mayTakeRoll = mayTakeRoll;
    }

    /** Who came, all reports taken together. */
    public record Attendance(
            ActionId action,
            long attended,
            List<RollCall> counts,
            @Nullable Crowd crowd) {}

    public Attendance read(ActionId id, Caller caller) {
        mayTakeRoll.checkMaySee(caller, actions.require(id));
        return of(id);
    }

    public Attendance of(ActionId id) {
        return new Attendance(
                id,
                countPeople.of(id).attended(),
                rolls.countsOf(id),
                rolls.crowds(List.of(id)).get(id));
    }
}
