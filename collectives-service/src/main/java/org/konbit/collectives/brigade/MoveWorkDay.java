package org.konbit.collectives.brigade;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Puts a planned work-day on another date, or calls it off; every member hears of it. */
@Component
public class MoveWorkDay {
    private final WorkDays workDays;
    private final Brigades brigades;
    private final MayLead mayLead;
    private final Clock clock;

    MoveWorkDay(WorkDays workDays, Brigades brigades, MayLead mayLead, Clock clock) {
        this.workDays = workDays;
        this.brigades = brigades;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    /**
     * What was in the way.
     *
     * @param date to which it is moved; null if it is called off
     */
    public record Command(
            @Nullable LocalDate date,
            Hindrance reason,
            @Nullable String note) {}

    public WorkDayChange move(WorkDayId id, Command command, IfMatch ifMatch, Caller caller) {
        var workDay = brigades.workDay(id, caller);
        var brigade = brigades.find(workDay.collective());
        mayLead.check(caller, brigade, MembershipRole.FACILITATOR);
        ifMatch.check(workDay.version());
        var change = change(workDay, command, brigade.code(), caller);
        if (change instanceof WorkDayChange.Made) workDays.save(workDay);
        return change;
    }

    private WorkDayChange change(WorkDay workDay, Command command, @Nullable String code, Caller caller) {
        var now = clock.instant();
        var to = command.date();
        if (to == null)
            return workDay.cancel(new Cancelled(command.reason(), command.note(), now), code, caller.subject());
        if (to.equals(workDay.date())) throw new InvalidRequest("/date", "is the date that it has");
        return workDay.move(
                new Moved(workDay.date(), to, command.reason(), command.note(), now), code, caller.subject());
    }
}
