package org.konbit.collectives.collective;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.SearchWords;
import org.konbit.collectives.territory.Territory;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A group of people with a place in the movement's tree. */
@TypeAlias("collective")
public final class Collective extends Aggregate<CollectiveEvent> {
    @Id
    private final CollectiveId id;

    private final CollectiveType type;
    private @Nullable AssemblyLevel level;
    private String name;
    private @Nullable String code;
    private TerritoryRef territory;
    private @Nullable GeoPoint point;
    private @Nullable CollectiveId parent;
    private @Nullable String purpose;
    private CollectiveState state;
    private List<String> words;

    @PersistenceCreator
    Collective(
            CollectiveId id,
            CollectiveType type,
            @Nullable AssemblyLevel level,
            String name,
            @Nullable String code,
            TerritoryRef territory,
            @Nullable CollectiveId parent,
            @Nullable String purpose,
            CollectiveState state,
            List<String> words,
            @Nullable GeoPoint point) {
        this.id = id;
        this.type = type;
        this.level = level;
        this.name = name;
        this.code = code;
        this.territory = territory;
        this.parent = parent;
        this.purpose = purpose;
        this.state = state;
        this.words = words;
        this.point = point;
    }

    static Collective found(
            CollectiveId id,
            CollectiveType type,
            @Nullable AssemblyLevel level,
            String name,
            @Nullable String code,
            Territory territory,
            @Nullable CollectiveId parent,
            @Nullable String purpose) {
        var founded = new Collective(
                id,
                type,
                level,
                name,
                code,
                TerritoryRef.to(territory),
                parent,
                purpose,
                CollectiveState.FORMING,
                wordsOf(name, code),
                territory.point());
        founded.record(new CollectiveEvent.Founded(id));
        return founded;
    }

    private static List<String> wordsOf(String name, @Nullable String code) {
        var texts = new ArrayList<String>();
        texts.add(name);
        if (code != null) texts.add(code);
        return SearchWords.ofAll(texts);
    }

    void describe(String newName, @Nullable String newCode, @Nullable String newPurpose) {
        if (name.equals(newName) && Objects.equals(code, newCode) && Objects.equals(purpose, newPurpose)) return;
        name = newName;
        code = newCode;
        purpose = newPurpose;
        words = wordsOf(newName, newCode);
        changed();
    }

    void moveTo(Territory newTerritory) {
        var ref = TerritoryRef.to(newTerritory);
        if (territory.equals(ref) && Objects.equals(point, newTerritory.point())) return;
        territory = ref;
        point = newTerritory.point();
        changed();
    }

    void moveBelow(CollectiveId newParent) {
        if (newParent.equals(parent)) return;
        parent = newParent;
        changed();
    }

    /** Of an assembly alone. */
    void isOf(AssemblyLevel newLevel) {
        if (newLevel == level) return;
        level = newLevel;
        changed();
    }

    /** False if its present state does not allow it. */
    boolean become(CollectiveState next) {
        if (state == next) return true;
        if (!state.canBecome(next)) return false;
        state = next;
        changed();
        return true;
    }

    private void changed() {
        if (unpublished().isEmpty()) record(new CollectiveEvent.Changed(id));
    }

    public CollectiveId id() {
        return id;
    }

    public CollectiveType type() {
        return type;
    }

    /** Null of an assembly of which it is not known, and of all that is none. */
    public @Nullable AssemblyLevel level() {
        return level;
    }

    public String name() {
        return name;
    }

    public @Nullable String code() {
        return code;
    }

    public TerritoryRef territory() {
        return territory;
    }

    /** Of its territory; null where nobody has said. */
    public @Nullable GeoPoint point() {
        return point;
    }

    public @Nullable CollectiveId parent() {
        return parent;
    }

    public @Nullable String purpose() {
        return purpose;
    }

    public CollectiveState state() {
        return state;
    }

    public boolean isDissolved() {
        return state == CollectiveState.DISSOLVED;
    }
}
