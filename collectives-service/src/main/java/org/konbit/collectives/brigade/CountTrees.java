package org.konbit.collectives.brigade;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Notes how many of the trees of a work-day live, six and twelve months later. */
@Component
public class CountTrees {
    /** Where on earth a day begins first. */
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    /** Nobody counts to the day, but trees that were just planted say nothing of how many live. */
    private static final int DAYS_EARLY = 30;

    private final WorkDays workDays;
    private final Brigades brigades;
    private final MayLead mayLead;
    private final Clock clock;

    CountTrees(WorkDays workDays, Brigades brigades, MayLead mayLead, Clock clock) {
        this.workDays = workDays;
        this.brigades = brigades;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    /** What was counted, when, for which month. */
    public record Command(int month, LocalDate date, List<TreeCount.Alive> alive) {}

    public WorkDayChange count(WorkDayId id, Command command, Caller caller) {
        var workDay = brigades.workDay(id, caller);
        mayLead.check(caller, brigades.find(workDay.collective()), MembershipRole.FACILITATOR);
        if (workDay.report() == null) return new WorkDayChange.NotReported();
        var errors = faults(workDay, command);
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        var change = workDay.count(new TreeCount(command.month(), command.date(), command.alive(), clock.instant()));
        if (change instanceof WorkDayChange.Made) workDays.save(workDay);
        return change;
    }

    private List<FieldError> faults(WorkDay workDay, Command command) {
        var errors = new ArrayList<FieldError>();
        var earliest = workDay.date().plusMonths(command.month()).minusDays(DAYS_EARLY);
        if (command.date().isBefore(earliest)) {
            errors.add(new FieldError(
                    "/date", "must not be before %s, to stand for %d months".formatted(earliest, command.month())));
        }
        if (command.date().isAfter(LocalDate.ofInstant(clock.instant(), FARTHEST_EAST))) {
            errors.add(new FieldError("/date", "must not lie in the future"));
        }
        var planted = workDay.planted();
        for (int i = 0; i < command.alive().size(); i++) {
            var one = command.alive().get(i);
            var most = planted.get(one.species());
            if (most == null) {
                errors.add(new FieldError("/alive/" + i + "/species", "was not planted on that day"));
            } else if (one.alive() > most) {
                errors.add(new FieldError(
                        "/alive/" + i + "/alive", "must not be more than the %d planted".formatted(most)));
            }
        }
        return errors;
    }
}
