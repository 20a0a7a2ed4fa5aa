package org.konbit.campaigns.attendance;

import java.time.Clock;
import java.time.Instant;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.attendance.ReadRoll.Attendance;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;

/** A coordinator says who came. */
@UseCase
public class TakeRoll {
    private final Actions actions;
    private final AttendanceReports reports;
    private final Rolls rolls;
    private final ReadRoll readRoll;
    private final MayTakeRoll mayTakeRoll;
    private final Together together;
    private final Clock clock;

    TakeRoll(
            Actions actions,
            AttendanceReports reports,
            Rolls rolls,
            ReadRoll readRoll,
            MayTakeRoll mayTakeRoll,
            Together together,
            Clock clock) {
        this.actions = actions;
        this.reports = reports;
        this.rolls = rolls;
        this.readRoll = readRoll;
        this.mayTakeRoll = mayTakeRoll;
        this.together = together;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Taking {
        record Taken(Attendance attendance) implements Taking {}

        record NotNow(ActionState state) implements Taking {}

        record NotBegun() implements Taking {}
    }

    public Taking take(ActionId id, Roll roll, Caller caller) {
        var action = actions.require(id);
        mayTakeRoll.check(caller, action, roll);
        var now = clock.instant();
        return switch (action.state()) {
            case DRAFT, CANCELLED -> new Taking.NotNow(action.state());
            case ANNOUNCED, POSTPONED, HELD -> {
                if (!action.hasBegunAt(now)) yield new Taking.NotBegun();
                keep(action, roll, caller, now);
                yield new Taking.Taken(readRoll.seenBy(caller, action));
            }
        };
    }

    /** All of a roll and what is told of it, or nothing; of two who take it at once, one after the other. */
    private void keep(Action action, Roll roll, Caller caller, Instant now) {
        together.doing(() -> {
            rolls.take(action.id(), roll);
            return reports.save(
                    AttendanceReport.recorded(Ids.next(), action.id(), action.campaign(), roll, caller.subject(), now));
        });
    }
}
