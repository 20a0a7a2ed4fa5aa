package org.konbit.collectives.brigade;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
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

    /**
     * Of members only, who are or were: a day counts for whoever is named, and nobody is named who never joined.
     *
     * @param present as it was told, so that an unknown one can be pointed at
     */
    public WorkDayChange report(WorkDayId id, WorkDayReport told, List<UUID> present, Caller caller) {
        var workDay = brigades.workDay(id, caller);
        mayLead.check(caller, brigades.find(workDay.collective()), MembershipRole.FACILITATOR);
        var absent = told.absent().stream().map(WorkDayReport.Absence::person).toList();
        var errors = new ArrayList<>(strangers(workDay.collective(), present, "/present/%d"));
        errors.addAll(strangers(workDay.collective(), absent, "/absent/%d/person"));
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        var change = workDay.report(told);
        if (change instanceof WorkDayChange.Made) workDays.save(workDay);
        return change;
    }

    private List<FieldError> strangers(CollectiveId brigade, List<UUID> people, String pointer) {
        if (people.isEmpty()) return List.of();
        var members = roll.everIn(brigade, people);
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < people.size(); i++) {
            if (!members.contains(people.get(i))) {
                errors.add(new FieldError(pointer.formatted(i), "is not a member of this brigade"));
            }
        }
        return errors;
    }
}
