package org.konbit.collectives.brigade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    /** Bounds of the document, and of what members are told. */
    private static final int MOST_MOVES = 3;

    private static final int MOST_COUNTS = 100;

    @Id
    private final WorkDayId id;

    private final CollectiveId collective;
    private final TerritoryRef territory;
    private final PlotId plot;
    private final UUID holder;
    private LocalDate date;
    private final String task;
    private final List<Moved> moves;
    private @Nullable Cancelled cancelled;
    private @Nullable WorkDayReport report;
    private final List<TreeCount> treeCounts;

    /** How it stands. */
    public enum State {
        PLANNED,
        CANCELLED,
        REPORTED
    }

    /**
     * @param moves null of days that were planned before any could be moved
     * @param treeCounts null of days that were reported before trees were counted again
     */
    @PersistenceCreator
    WorkDay(
            WorkDayId id,
            CollectiveId collective,
            TerritoryRef territory,
            PlotId plot,
            UUID holder,
            LocalDate date,
            String task,
            @Nullable List<Moved> moves,
            @Nullable Cancelled cancelled,
            @Nullable WorkDayReport report,
            @Nullable List<TreeCount> treeCounts) {
        this.id = id;
        this.collective = collective;
        this.territory = territory;
        this.plot = plot;
        this.holder = holder;
        this.date = date;
        this.task = task;
        this.moves = moves == null ? new ArrayList<>() : new ArrayList<>(moves);
        this.cancelled = cancelled;
        this.report = report;
        this.treeCounts = treeCounts == null ? new ArrayList<>() : new ArrayList<>(treeCounts);
    }

    static WorkDay plan(WorkDayId id, Plot plot, TerritoryRef territory, LocalDate date, String task) {
        var planned = new WorkDay(
                id, plot.collective(), territory, plot.id(), plot.holder(), date, task, null, null, null, null);
        planned.record(new WorkDayEvent.Planned(id));
        return planned;
    }

    /** @param move from the date that it has now */
    WorkDayChange move(Moved move, UUID by) {
        if (report != null) return new WorkDayChange.AlreadyReported();
        if (cancelled != null) return new WorkDayChange.AlreadyCancelled();
        if (moves.size() >= MOST_MOVES) return new WorkDayChange.TooOften();
        date = move.to();
        moves.add(move);
        record(new WorkDayEvent.PutOff(id, move, by));
        return new WorkDayChange.Made(this);
    }

    WorkDayChange cancel(Cancelled why, UUID by) {
        if (report != null) return new WorkDayChange.AlreadyReported();
        if (cancelled != null) return new WorkDayChange.AlreadyCancelled();
        cancelled = why;
        record(new WorkDayEvent.CalledOff(id, why, by));
        return new WorkDayChange.Made(this);
    }

    WorkDayChange report(WorkDayReport told) {
        if (report != null) return new WorkDayChange.AlreadyReported();
        if (cancelled != null) return new WorkDayChange.AlreadyCancelled();
        report = told;
        record(new WorkDayEvent.Reported(id));
        return new WorkDayChange.Made(this);
    }

    /** @param count of species that were planted, no more of each than were */
    WorkDayChange count(TreeCount count) {
        if (report == null) return new WorkDayChange.NotReported();
        if (treeCounts.size() >= MOST_COUNTS) return new WorkDayChange.TooOften();
        treeCounts.add(count);
        record(new WorkDayEvent.TreesCounted(id, count.month()));
        return new WorkDayChange.Made(this);
    }

    /** Takes away what they noted; that it was moved or called off stays. */
    void forgetNotesBy(UUID person) {
        moves.replaceAll(move -> move.withoutNoteBy(person));
        if (cancelled != null) cancelled = cancelled.withoutNoteBy(person);
        record(new WorkDayEvent.NotesForgotten(id));
    }

    public State state() {
        if (report != null) return State.REPORTED;
        return cancelled == null ? State.PLANNED : State.CANCELLED;
    }

    /** By species, in their order of the alphabet. */
    public Map<String, Long> planted() {
        var planted = new TreeMap<String, Long>();
        if (report != null) {
            report.trees().forEach(trees -> planted.merge(trees.species(), (long) trees.planted(), Long::sum));
        }
        return planted;
    }

    /** By species, of those that were counted at that month: what was entered last is what holds. */
    public Map<String, Survival> survival(int month) {
        var planted = planted();
        var survival = new TreeMap<String, Survival>();
        treeCounts.stream()
                .filter(count -> count.month() == month)
                .flatMap(count -> count.alive().stream())
                .forEach(one -> survival.put(
                        one.species(), new Survival(planted.getOrDefault(one.species(), 0L), one.alive())));
        return survival;
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

    /** Oldest first. */
    public List<Moved> moves() {
        return List.copyOf(moves);
    }

    public @Nullable Cancelled cancelled() {
        return cancelled;
    }

    public @Nullable WorkDayReport report() {
        return report;
    }

    /** In the order in which they were entered. */
    public List<TreeCount> treeCounts() {
        return List.copyOf(treeCounts);
    }
}
