package org.konbit.collectives.brigade;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A day on which a brigade works on one plot. */
@TypeAlias("work-day")
public final class WorkDay extends Aggregate<WorkDayEvent> {
    @Id
    private final WorkDayId id;

    private final CollectiveId collective;
    private final TerritoryRef territory;
    private final PlotId plot;
    private final UUID holder;
    private final LocalDate date;
    private final String task;
    private @Nullable WorkDayReport report;

    @PersistenceCreator
    WorkDay(
            WorkDayId id,
            CollectiveId collective,
            TerritoryRef territory,
            PlotId plot,
            UUID holder,
            LocalDate date,
            String task,
            @Nullable WorkDayReport report) {
        this.id = id;
        this.collective = collective;
        this.territory = territory;
        this.plot = plot;
        this.holder = holder;
        this.date = date;
        this.task = task;
        this.report = report;
    }

    static WorkDay plan(WorkDayId id, Plot plot, TerritoryRef territory, LocalDate date, String task) {
        var planned = new WorkDay(id, plot.collective(), territory, plot.id(), plot.holder(), date, task, null);
        planned.record(new WorkDayEvent.Planned(id));
        return planned;
    }

    /** False if it has been reported already: what was said stays said. */
    boolean report(WorkDayReport told) {
        if (report != null) return false;
        report = told;
        record(new WorkDayEvent.Reported(id));
        return true;
    }

    public WorkDayId id() {
        return id;
    }

    public CollectiveId collective() {
        return collective;
    }

    /** Where the brigade was at home when the day was planned. */
    public TerritoryRef territory() {
        return territory;
    }

    public PlotId plot() {
        return plot;
    }

    public UUID holder() {
        return holder;
    }

    public LocalDate date() {
        return date;
    }

    public String task() {
        return task;
    }

    public @Nullable WorkDayReport report() {
        return report;
    }
}
