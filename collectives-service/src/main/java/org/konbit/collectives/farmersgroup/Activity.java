package org.konbit.collectives.farmersgroup;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** Something that a farmers' group produces or processes together. */
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

    @Id
    private final ActivityId id;

    private final CollectiveId collective;
    private final Kind kind;
    private final Stage stage;
    private final String name;
    private final @Nullable String season;

    @PersistenceCreator
    Activity(ActivityId id, CollectiveId collective, Kind kind, Stage stage, String name, @Nullable String season) {
        this.id = id;
        this.collective = collective;
        this.kind = kind;
        this.stage = stage;
        this.name = name;
        this.season = season;
    }

    static Activity start(
            ActivityId id, CollectiveId collective, Kind kind, Stage stage, String name, @Nullable String season) {
        var started = new Activity(id, collective, kind, stage, name, season);
        started.record(new ActivityEvent.Started(id));
        return started;
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

    public String name() {
        return name;
    }

    public @Nullable String season() {
        return season;
    }
}
