package org.konbit.collectives.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A node of the tree of places, which knows its whole path down from the root. */
@TypeAlias("territory")
public final class Territory extends Aggregate<TerritoryEvent> {
    @Id
    private final String code;

    private @Nullable String parent;
    private String path;
    private Place place;
    private String timeZone;
    private List<String> words;
    /** True until those that stand on this one know where it is now; an absent one is the usual case. */
    private @Nullable Boolean dependantsBehind;

    @PersistenceCreator
    Territory(
            String code,
            @Nullable String parent,
            String path,
            Place place,
            String timeZone,
            List<String> words,
            @Nullable Boolean dependantsBehind) {
        this.code = code;
        this.parent = parent;
        this.path = path;
        this.place = place;
        this.timeZone = timeZone;
        this.words = words;
        this.dependantsBehind = dependantsBehind;
    }

    static Territory first(String code, Place place, Spot spot) {
        var territory = new Territory(code, spot.parent(), spot.pathOf(code), place, "", List.of(), null);
        territory.timeZone = spot.zoneOf(place);
        territory.describe(place);
        return territory;
    }

    /** Says anew what and where it is; false if that is nothing new. */
    boolean becomes(Place newPlace, Spot spot) {
        var moved = moveTo(newPlace, spot);
        if (!moved && place.equals(newPlace)) return false;
        if (!Objects.equals(place.point(), newPlace.point())) dependantsBehind = true;
        describe(newPlace);
        return true;
    }

    /** Takes the parent's new path and zone; false if nothing comes of it. */
    boolean follows(Territory newParent) {
        if (!moveTo(place, Spot.below(newParent))) return false;
        describe(place);
        return true;
    }

    private boolean moveTo(Place newPlace, Spot spot) {
        var newPath = spot.pathOf(code);
        var newZone = spot.zoneOf(newPlace);
        if (Objects.equals(parent, spot.parent()) && path.equals(newPath) && timeZone.equals(newZone)) return false;
        parent = spot.parent();
        path = newPath;
        timeZone = newZone;
        dependantsBehind = true;
        return true;
    }

    private void describe(Place newPlace) {
        place = newPlace;
        var all = new ArrayList<>(newPlace.names().values());
        all.add(newPlace.name());
        all.add(code);
        words = SearchWords.ofAll(all);
        if (unpublished().isEmpty()) record(new TerritoryEvent.Described(code));
    }

    void dependantsHaveFollowed() {
        dependantsBehind = null;
    }

    boolean leavesDependantsBehind() {
        return Boolean.TRUE.equals(dependantsBehind);
    }

    public String code() {
        return code;
    }

    public @Nullable String parent() {
        return parent;
    }

    /** Codes from the root down to this one, parted by slashes. */
    public String path() {
        return path;
    }

    public String level() {
        return place.level();
    }

    public String name() {
        return place.name();
    }

    public Map<String, String> names() {
        return new TreeMap<>(place.names());
    }

    public @Nullable GeoPoint point() {
        return place.point();
    }

    public @Nullable Long population() {
        return place.population();
    }

    /** Its own, or the one that it has from above. */
    public String timeZone() {
        return timeZone;
    }

    Place place() {
        return place;
    }
}
