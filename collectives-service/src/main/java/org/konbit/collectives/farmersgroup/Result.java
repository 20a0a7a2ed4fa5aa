package org.konbit.collectives.farmersgroup;

import java.time.Instant;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What an activity brought, and what it was used for. */
@TypeAlias("result")
public final class Result extends Aggregate<EntryEvent> {
    @Id
    private final EntryId id;

    private final ActivityId activity;
    private final CollectiveId collective;
    private final Quantity brought;
    private final String use;
    private final Instant recordedAt;

    @PersistenceCreator
    Result(EntryId id, ActivityId activity, CollectiveId collective, Quantity brought, String use, Instant recordedAt) {
        this.id = id;
        this.activity = activity;
        this.collective = collective;
        this.brought = brought;
        this.use = use;
        this.recordedAt = recordedAt;
    }

    static Result record(EntryId id, Activity activity, Quantity brought, String use, Instant now) {
        var result = new Result(id, activity.id(), activity.collective(), brought, use, now);
        result.record(new EntryEvent.Recorded(id));
        return result;
    }

    public EntryId id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public CollectiveId collective() {
        return collective;
    }

    public Quantity brought() {
        return brought;
    }

    public String use() {
        return use;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
