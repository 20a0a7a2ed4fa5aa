package org.konbit.campaigns.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.campaigns.action.MaySeeAction;
import org.konbit.http.Caller;

/** Someone asks who came. */
@UseCase
public class ReadRoll {
    private final MaySeeAction maySeeAction;
    private final Rolls rolls;
    private final CountPeople countPeople;
    private final MayTakeRoll mayTakeRoll;

    ReadRoll(MaySeeAction maySeeAction, Rolls rolls, CountPeople countPeople, MayTakeRoll mayTakeRoll) {
        this.maySeeAction = maySeeAction;
        this.rolls = rolls;
        this.countPeople = countPeople;
        this.mayTakeRoll = mayTakeRoll;
    }

    /** Who came, all reports that the reader may see taken together. */
    public record Attendance(
            ActionId action,
            long attended,
            List<RollCall> counts,
            @Nullable Crowd crowd) {}

    public Attendance read(ActionId id, Caller caller) {
        var action = maySeeAction.require(id, caller);
        mayTakeRoll.checkMaySee(caller, action);
        return seenBy(caller, action);
    }

    Attendance seenBy(Caller caller, Action action) {
        var id = action.id();
        var counts = rolls.countsOf(id);
        if (mayTakeRoll.maySeeAll(caller, action)) {
            var crowd = rolls.crowds(List.of(id)).get(id);
            return new Attendance(id, countPeople.of(id).attended(), counts, crowd);
        }
        var own = mayTakeRoll.countsFor(caller);
        var ownCounts = counts.stream()
                .filter(count -> own.contains(count.collective()))
                .toList();
        return new Attendance(id, ownCounts.stream().mapToLong(RollCall::people).sum(), ownCounts, null);
    }
}
