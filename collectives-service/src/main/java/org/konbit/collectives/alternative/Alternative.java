package org.konbit.collectives.alternative;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.Territory;
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
    private @Nullable Adaptation adaptation;
    private Practice practice;
    private TerritoryRef territory;
    private @Nullable GeoPoint point;
    private final @Nullable CollectiveId collective;
    private AlternativeState state;
    /** By whose rules of words its texts are searched; null in what was stored before they were. */
    private final @Nullable String textLanguage;

    /** Where something is. */
    record Where(TerritoryRef territory, @Nullable GeoPoint point) {
        static Where in(Territory territory) {
            return new Where(TerritoryRef.to(territory), territory.point());
        }
    }

    @PersistenceCreator
    Alternative(
            AlternativeId id,
            AlternativeId root,
            @Nullable Adaptation adaptation,
            Practice practice,
            TerritoryRef territory,
            @Nullable GeoPoint point,
            @Nullable CollectiveId collective,
            AlternativeState state,
            @Nullable String textLanguage) {
        this.id = id;
        this.root = root;
        this.adaptation = adaptation;
        this.practice = practice;
        this.territory = territory;
        this.point = point;
        this.collective = collective;
        this.state = state;
        this.textLanguage = textLanguage;
    }

    static Alternative original(AlternativeId id, Practice practice, Where where, @Nullable CollectiveId collective) {
        return drafted(id, id, null, practice, where, collective);
    }

    Alternative adapt(AlternativeId newId, Adaptation adapted, Practice there, Where where, @Nullable CollectiveId by) {
        return drafted(newId, root, adapted, there, where, by);
    }

    private static Alternative drafted(
            AlternativeId id,
            AlternativeId root,
            @Nullable Adaptation adaptation,
            Practice practice,
            Where where,
            @Nullable CollectiveId collective) {
        var alternative = new Alternative(
                id,
                root,
                adaptation,
                practice,
                where.territory(),
                where.point(),
                collective,
                AlternativeState.DRAFT,
                TextLanguage.of(practice.language()).code());
        alternative.record(new AlternativeEvent.Drafted(id));
        return alternative;
    }

    /** Says more of it; what is null stays, and a result is of an adaptation. */
    void tell(@Nullable String result, @Nullable String evidence, @Nullable String specifics) {
        if (result == null && evidence == null && specifics == null) return;
        if (result != null && adaptation != null) adaptation = adaptation.withResult(result);
        practice = practice.told(evidence, specifics);
        record(new AlternativeEvent.Told(id));
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
    boolean follows(Where moved) {
        if (territory.equals(moved.territory()) && Objects.equals(point, moved.point())) return false;
        territory = moved.territory();
        point = moved.point();
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

    public @Nullable GeoPoint point() {
        return point;
    }

    public @Nullable CollectiveId collective() {
        return collective;
    }

    public AlternativeState state() {
        return state;
    }

    @Nullable
    String textLanguage() {
        return textLanguage;
    }
}
