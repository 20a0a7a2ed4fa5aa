package org.konbit.collectives.brigade;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Says who came on a work-day, and what was planted, built and learned; said once. */
@Component
public class ReportWorkDay {
    private final WorkDays workDays;
    private final Brigades brigades;
    private final MemberRoll roll;
    private final MayLead mayLead;

    ReportWorkDay(WorkDays workDays, Brigades brigades, MemberRoll roll, MayLead mayLead) {
        this.workDays = workDays;
        this.brigades = brigades;
        this.roll = roll;
        this.mayLead = mayLead;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Reported(WorkDay workDay) implements Outcome {}

        record AlreadyReported() implements Outcome {}
    }

    /** Neighbours who are no members may have come too, but everyone present has to be known. */
    public Outcome report(WorkDayId id, WorkDayReport told, List<UUID> present, Caller caller) {
        var workDay = brigades.workDay(id, caller);
        var brigade = brigades.find(workDay.collective());
        mayLead.check(caller, brigade, MembershipRole.FACILITATOR);
        var known = roll.known(present);
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < present.size(); i++) {
            if (!known.contains(present.get(i))) {
                errors.add(new FieldError("/present/" + i, "is not the id of a person"));
            }
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        if (!workDay.report(told)) return new Outcome.AlreadyReported();
        return new Outcome.Reported(workDays.save(workDay));
    }
}
