package org.konbit.collectives.brigade;

import java.time.LocalDate;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Plans a day on a plot; the date may lie in the past, as much is entered afterwards. */
@Component
public class PlanWorkDay {
    private final WorkDays workDays;
    private final Plots plots;
    private final Brigades brigades;
    private final MayLead mayLead;

    PlanWorkDay(WorkDays workDays, Plots plots, Brigades brigades, MayLead mayLead) {
        this.workDays = workDays;
        this.plots = plots;
        this.brigades = brigades;
        this.mayLead = mayLead;
    }

    /** When, where and for what. */
    public record Command(LocalDate date, PlotId plot, String task) {}

    public WorkDay plan(CollectiveId id, Command command, Caller caller) {
        var brigade = brigades.find(id);
        mayLead.check(caller, brigade, MembershipRole.FACILITATOR);
        Brigades.checkWorks(brigade);
        var plot = plots.findById(command.plot())
                .filter(one -> one.collective().equals(id))
                .orElseThrow(() -> new InvalidRequest("/plot", "is not the id of a plot of this brigade"));
        return workDays.save(
                WorkDay.plan(new WorkDayId(Ids.next()), plot, brigade.territory(), command.date(), command.task()));
    }
}
