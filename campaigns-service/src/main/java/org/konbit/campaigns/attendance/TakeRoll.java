package org.konbit.campaigns.attendance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Actions;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator says who came. */
@UseCase
public class TakeRoll {
    private final Actions actions;
    private final AttendanceReports reports;
    private final Rolls rolls;
    private final MayTakeRoll mayTakeRoll;
    private final Clock clock;

    TakeRoll(Actions actions, AttendanceReports reports, Rolls rolls, MayTakeRoll mayTakeRoll, Clock clock) {
        this.actions = actions;
        this.reports = reports;
        this.rolls = rolls;
        this.mayTakeRoll = mayTakeRoll;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Taking {
        record Taken(Action action) implements Taking {}

        record NotNow(ActionState state) implements Taking {}

        record NotBegun() implements Taking {}
    }

    @Transactional
    public Taking take(ActionId id, Roll roll, Caller caller) {
        var action = actions.require(id);
        mayTakeRoll.check(caller, action, roll);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (action.state()) {
            case DRAFT, CANCELLED -> new Taking.NotNow(action.state());
            case ANNOUNCED, POSTPONED, HELD -> {
                if (!action.hasBegunAt(now)) yield new Taking.NotBegun();
                rolls.take(id, roll);
                reports.save(AttendanceReport.recorded(Ids.next(), id, action.campaign(), roll, caller.subject(), now));
                yield new Taking.Taken(action);
            }
        };
    }
}
