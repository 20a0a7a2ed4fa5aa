package org.konbit.collectives.farmersgroup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What an activity brought, and what it was used for. */
@TypeAlias("result")
public final class Result extends Entry {
    private final Quantity brought;
    private final String use;
    private final @Nullable Money sale;

    /**
     * What came of it.
     *
     * @param use in the group's words
     * @param sale the money that it brought, if it was sold
     */
    public record Outcome(
            Quantity brought, String use, @Nullable Money sale) {}

    @PersistenceCreator
    Result(
            EntryId id,
            ActivityId activity,
            CollectiveId collective,
            Quantity brought,
            String use,
            @Nullable Money sale,
            @Nullable Correction correction,
            Instant recordedAt) {
        super(id, activity, collective, correction, recordedAt);
        this.brought = brought;
        this.use = use;
        this.sale = sale;
    }

    static Result record(EntryId id, Activity activity, Outcome outcome, Instant now) {
        var result = new Result(
                id, activity.id(), activity.collective(), outcome.brought(), outcome.use(), outcome.sale(), null, now);
        result.record(new EntryEvent.Recorded(id));
        return result;
    }

    @Override
    Result counter(EntryId counter, Correction why, Instant now) {
        var result = new Result(
                counter,
                activity(),
                collective(),
                brought.negated(),
                use,
                sale == null ? null : sale.negated(),
                why,
                now);
        result.record(new EntryEvent.TookBack(counter, why));
        return result;
    }

    @Override
    public Kind kind() {
        return Kind.RESULT;
    }

    public Quantity brought() {
        return brought;
    }

    public String use() {
        return use;
    }

    /** What brought money was sold, whatever it is called. */
    public ResultUse countedAs() {
        return sale == null ? ResultUse.said(use) : ResultUse.SOLD;
    }

    public @Nullable Money sale() {
        return sale;
    }
}
