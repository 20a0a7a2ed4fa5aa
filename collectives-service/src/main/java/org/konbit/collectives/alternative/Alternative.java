package org.konbit.collectives.alternative;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A practice worth copying, which knows what it was adapted from and the root of that whole tree. */
@TypeAlias("alternative")
public final class Alternative extends Aggregate<AlternativeEvent> {
    @Id
    private final AlternativeId id;

    private final AlternativeId root;
    private final @Nullable Adaptation adaptation;
    private final Practice practice;
    private TerritoryRef territory;
    private final @Nullable CollectiveId collective;
    private AlternativeState state;

    @PersistenceCreator
    Alternative(
            AlternativeId id,
            AlternativeId root,
            @Nullable Adaptation adaptation,
            Practice practice,
            TerritoryRef territory,
            @Nullable CollectiveId collective,
            AlternativeState state) {
        this.id = id;
        this.root = root;
        this.adaptation = adaptation;
        this.practice = practice;
        this.territory = territory;
        this.collective = collective;
        this.state = state;
    }

    static Alternative original(
            AlternativeId id, Practice practice, TerritoryRef territory, @Nullable CollectiveId collective) {
        return drafted(new Alternative(id, id, null, practice, territory, collective, AlternativeState.DRAFT));
    }

    Alternative adapt(
            AlternativeId newId,
            Adaptation adapted,
            @Nullable String title,
            TerritoryRef where,
            @Nullable CollectiveId by) {
        return drafted(
                new Alternative(newId, root, adapted, practice.adapted(title), where, by, AlternativeState.DRAFT));
    }

    private static Alternative drafted(Alternative alternative) {
        alternative.record(new AlternativeEvent.Drafted(alternative.id));
        return alternative;
    }

    /** False if its present state does not allow it. */
    boolean become(AlternativeState next) {
        if (state == next) return true;
        if (!state.canBecome(next)) return false;
        state = next;
        record(
                switch (next) {
                    case DRAFT -> new AlternativeEvent.Drafted(id);
                    case SHARED -> new AlternativeEvent.Shared(id);
                    case RETIRED -> new AlternativeEvent.Retired(id);
                });
        return true;
    }

    /** False if it was there already. */
    boolean follows(TerritoryRef moved) {
        if (territory.equals(moved)) return false;
        territory = moved;
        return true;
    }

    public AlternativeId id() {
        return id;
    }

    public AlternativeId root() {
        return root;
    }

    public @Nullable Adaptation adaptation() {
        return adaptation;
    }

    public @Nullable AlternativeId adaptedFrom() {
        return adaptation == null ? null : adaptation.of();
    }

    public Practice practice() {
        return practice;
    }

    public TerritoryRef territory() {
        return territory;
    }

    public @Nullable CollectiveId collective() {
        return collective;
    }

    public AlternativeState state() {
        return state;
    }
}
