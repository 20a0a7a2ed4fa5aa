package org.konbit.collectives.farmersgroup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;

/** What stands in an activity's ledger: never changed, and if it was wrong, taken back by a counter-entry. */
public abstract sealed class Entry extends Aggregate<EntryEvent> permits Contribution, Result, Sharing {
    @Id
    private final EntryId id;

    private final ActivityId activity;
    private final CollectiveId collective;
    private final @Nullable Correction correction;
    private final Instant recordedAt;

    /** In which part of the ledger it is. */
    public enum Kind {
        CONTRIBUTION,
        RESULT,
        SHARING
    }

    Entry(
            EntryId id,
            ActivityId activity,
            CollectiveId collective,
            @Nullable Correction correction,
            Instant recordedAt) {
        this.id = id;
        this.activity = activity;
        this.collective = collective;
        this.correction = correction;
        this.recordedAt = recordedAt;
    }

    /** Those that count: neither counter-entries nor what they took back, as if none of these had been made. */
    static <E extends Entry> List<E> standing(List<E> entries) {
        var takenBack = entries.stream()
                .map(Entry::correction)
                .filter(Objects::nonNull)
                .map(Correction::takesBack)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.correction() == null && !takenBack.contains(entry.id()))
                .toList();
    }

    /** With the amounts the other way round. */
    abstract Entry counter(EntryId counter, Correction why, Instant now);

    public abstract Kind kind();

    public EntryId id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public CollectiveId collective() {
        return collective;
    }

    /** Null of what is no counter-entry. */
    public @Nullable Correction correction() {
        return correction;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
