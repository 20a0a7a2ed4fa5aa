package org.konbit.collectives.brigade;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Puts a planned work-day on another date, or calls it off; every member hears of it. */
@Component
public class MoveWorkDay {
    /** Of one brigade, moved and called off together: a storm may take all that is planned, hardly more. */
    private static final int MOST_A_DAY = 10;

    private final WorkDays workDays;
    private final Brigades brigades;
    private final MayLead mayLead;
    private final Tellings tellings;
    private final Together together;
    private final Clock clock;

    MoveWorkDay(
            WorkDays workDays, Brigades brigades, MayLead mayLead, Tellings tellings, Together together, Clock clock) {
        this.workDays = workDays;
        this.brigades = brigades;
        this.mayLead = mayLead;
        this.tellings = tellings;
        this.together = together;
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
        return together.doing(() -> tell(id, command, ifMatch, caller));
    }

    private WorkDayChange tell(WorkDayId id, Command command, IfMatch ifMatch, Caller caller) {
        var workDay = brigades.workDay(id, caller);
        var brigade = brigades.find(workDay.collective());
        mayLead.check(caller, brigade, MembershipRole.FACILITATOR);
        Brigades.checkLives(brigade);
        ifMatch.check(workDay.version());
        var now = clock.instant();
        var change = change(workDay, command, now, caller.subject());
        if (!(change instanceof WorkDayChange.Made)) return change;
        if (!tellings.take(brigade.id(), LocalDate.ofInstant(now, ZoneOffset.UTC), MOST_A_DAY)) {
            return new WorkDayChange.TooOftenToday();
        }
        workDays.save(workDay);
        return change;
    }

    private static WorkDayChange change(WorkDay workDay, Command command, Instant now, UUID by) {
        var to = command.date();
        if (to == null) return workDay.cancel(new Cancelled(command.reason(), command.note(), now, by), by);
        if (to.equals(workDay.date())) throw new InvalidRequest("/date", "is the date that it has");
        return workDay.move(new Moved(workDay.date(), to, command.reason(), command.note(), now, by), by);
    }
}
