package org.konbit.collectives.farmersgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** Something that a farmers' group produces or processes together, until it has ended. */
@TypeAlias("activity")
public final class Activity extends Aggregate<ActivityEvent> {
    /** In which trade. */
    public enum Kind {
        FARMING,
        BREEDING,
        HANDICRAFTS
    }

    /** At which end of it. */
    public enum Stage {
        PRODUCTION,
        PROCESSING
    }

    /** Whether anything is entered in its ledger. */
    public enum State {
        OPEN,
        CLOSED
    }

    /**
     * A part of the plan.
     *
     * @param inCharge a member, by id
     */
    public record Step(
            String what,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID inCharge) {}

    /** What the group sets out to do. */
    public record Intent(String name, @Nullable String season, List<Step> plan, List<Quantity> expectedYield) {
        public Intent {
            plan = List.copyOf(plan);
            expectedYield = List.copyOf(expectedYield);
        }
    }

    /** That it ended, and why. */
    public record Closing(String reason, Instant at) {}

    @Id
    private final ActivityId id;

    private final CollectiveId collective;
    private final Kind kind;
    private final Stage stage;
    private String name;
    private @Nullable String season;
    private List<Step> plan;
    private List<Quantity> expectedYield;
    private @Nullable Closing closing;

    @PersistenceCreator
    Activity(
            ActivityId id,
            CollectiveId collective,
            Kind kind,
            Stage stage,
            String name,
            @Nullable String season,
            @Nullable List<Step> plan,
            @Nullable List<Quantity> expectedYield,
            @Nullable Closing closing) {
        this.id = id;
        this.collective = collective;
        this.kind = kind;
        this.stage = stage;
        this.name = name;
        this.season = season;
        this.plan = plan == null ? List.of() : List.copyOf(plan);
        this.expectedYield = expectedYield == null ? List.of() : List.copyOf(expectedYield);
        this.closing = closing;
    }

    static Activity start(ActivityId id, CollectiveId collective, Kind kind, Stage stage, Intent intent) {
        var started = new Activity(
                id,
                collective,
                kind,
                stage,
                intent.name(),
                intent.season(),
                intent.plan(),
                intent.expectedYield(),
                null);
        started.record(new ActivityEvent.Started(id));
        return started;
    }

    /** False once it has ended. */
    boolean intend(Intent next) {
        if (isClosed()) return false;
        if (next.equals(intent())) return true;
        name = next.name();
        season = next.season();
        plan = next.plan();
        expectedYield = next.expectedYield();
        record(new ActivityEvent.Changed(id));
        return true;
    }

    /** False if it has ended before. */
    boolean close(String reason, Instant now) {
        if (isClosed()) return false;
        closing = new Closing(reason, now);
        record(new ActivityEvent.Closed(id));
        return true;
    }

    public ActivityId id() {
        return id;
    }

    public CollectiveId collective() {
        return collective;
    }

    public Kind kind() {
        return kind;
    }

    public Stage stage() {
        return stage;
    }

    public Intent intent() {
        return new Intent(name, season, plan, expectedYield);
    }

    public State state() {
        return isClosed() ? State.CLOSED : State.OPEN;
    }

    public boolean isClosed() {
        return closing != null;
    }

    /** Null as long as it is open. */
    public @Nullable Closing closing() {
        return closing;
    }
}
