package org.konbit.collectives.brigade;

import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows members of a brigade its plots and its work-days. */
@Component
public class FindPlotsAndWorkDays {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Plots plots;
    private final WorkDays workDays;
    private final Brigades brigades;

    FindPlotsAndWorkDays(Plots plots, WorkDays workDays, Brigades brigades) {
        this.plots = plots;
        this.workDays = workDays;
        this.brigades = brigades;
    }

    public Page<Plot> plots(CollectiveId id, PageRequest page, Caller caller) {
        brigades.open(id, caller);
        var after = page.after(PlotId::of);
        var found = plots.findByCollectiveAndIdGreaterThanOrderById(
                id, after == null ? new PlotId(BEFORE_ALL) : after, Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), plot -> plot.id().toString());
    }

    public Plot plot(PlotId id, Caller caller) {
        return brigades.plot(id, caller);
    }

    public Page<WorkDay> workDays(CollectiveId id, PageRequest page, Caller caller) {
        brigades.open(id, caller);
        var after = page.after(WorkDayId::of);
        var found = workDays.findByCollectiveAndIdGreaterThanOrderById(
                id, after == null ? new WorkDayId(BEFORE_ALL) : after, Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), day -> day.id().toString());
    }

    public WorkDay workDay(WorkDayId id, Caller caller) {
        return brigades.workDay(id, caller);
    }
}
