package org.konbit.collectives.brigade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /**
     * Neighbours who are no members may have come too, but everyone present has to be known; who was absent is or was a member.
     *
     * @param present as it was told, so that an unknown one can be pointed at
     */
    public WorkDayChange report(WorkDayId id, WorkDayReport told, List<UUID> present, Caller caller) {
        var workDay = brigades.workDay(id, caller);
        mayLead.check(caller, brigades.find(workDay.collective()), MembershipRole.FACILITATOR);
        var absent = told.absent().stream().map(WorkDayReport.Absence::person).toList();
        var errors =
                new ArrayList<>(strangers(roll.known(present), present, "/present/%d", "is not the id of a person"));
        errors.addAll(strangers(
                roll.everIn(workDay.collective(), absent),
                absent,
                "/absent/%d/person",
                "is not a member of this brigade"));
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        var change = workDay.report(told);
        if (change instanceof WorkDayChange.Made) workDays.save(workDay);
        return change;
    }

    private static List<FieldError> strangers(Set<UUID> expected, List<UUID> people, String pointer, String detail) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < people.size(); i++) {
            if (!expected.contains(people.get(i))) errors.add(new FieldError(pointer.formatted(i), detail));
        }
        return errors;
    }
}
