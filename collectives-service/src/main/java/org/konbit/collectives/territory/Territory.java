package org.konbit.collectives.territory;

import java.time.Instant;
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

    private List<Former> history;
    /** True once it is part of its parent, whose path and point it has then; an absent one is the usual case. */
    private @Nullable Boolean merged;

    @PersistenceCreator
    Territory(
            String code,
            @Nullable String parent,
            String path,
            Place place,
            String timeZone,
            List<String> words,
            @Nullable Boolean dependantsBehind,
            @Nullable List<Former> history,
            @Nullable Boolean merged) {
        this.code = code;
        this.parent = parent;
        this.path = path;
        this.place = place;
        this.timeZone = timeZone;
        this.words = words;
        this.dependantsBehind = dependantsBehind;
        this.history = history == null ? List.of() : history;
        this.merged = merged;
    }

    static Territory first(String code, Place place, Spot spot) {
        var territory = new Territory(code, spot.parent(), spot.pathOf(code), place, "", List.of(), null, null, null);
        territory.timeZone = spot.zoneOf(place);
        territory.describe(place);
        return territory;
    }

    /** Says anew what and where it is; false if that is nothing new. */
    boolean becomes(Place newPlace, Spot spot, Instant now) {
        var was = asItStands(now);
        var movedAway = !Objects.equals(parent, spot.parent());
        var moved = moveTo(newPlace, spot);
        if (!moved && place.equals(newPlace)) return false;
        if (movedAway || !place.isCalledAs(newPlace)) remember(was);
        if (!Objects.equals(place.point(), newPlace.point())) dependantsBehind = true;
        describe(newPlace);
        return true;
    }

    /** Becomes part of another: whoever lives here lives there, and its code stands for that one from now on. */
    void mergeInto(Territory other, Instant now) {
        remember(asItStands(now));
        merged = true;
        follows(other);
    }

    /** Takes what comes from the parent, or from the one that it was merged into; false if nothing comes of it. */
    boolean follows(Territory newParent) {
        var takesItsPoint = isMerged() && !Objects.equals(place.point(), newParent.point());
        if (!moveTo(place, Spot.below(newParent)) && !takesItsPoint) return false;
        if (takesItsPoint) dependantsBehind = true;
        describe(takesItsPoint ? place.at(newParent.point()) : place);
        return true;
    }

    private boolean moveTo(Place newPlace, Spot spot) {
        var newPath = isMerged() ? spot.path() : spot.pathOf(code);
        var newZone = isMerged() ? spot.zoneAbove() : spot.zoneOf(newPlace);
        if (Objects.equals(parent, spot.parent()) && path.equals(newPath) && timeZone.equals(newZone)) return false;
        parent = spot.parent();
        path = newPath;
        timeZone = newZone;
        dependantsBehind = true;
        return true;
    }

    private Former asItStands(Instant now) {
        return new Former(now, place.name(), place.names(), parent, path);
    }

    private void remember(Former was) {
        var all = new ArrayList<>(history);
        all.add(was);
        history = List.copyOf(all);
    }

    /** Found by what it was called before, too: people go on saying it. */
    private void describe(Place newPlace) {
        place = newPlace;
        var all = new ArrayList<>(newPlace.names().values());
        all.add(newPlace.name());
        all.add(code);
        history.forEach(former -> all.addAll(former.names().values()));
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

    /** How it was before, the oldest first. */
    public List<Former> history() {
        return history;
    }

    boolean isMerged() {
        return Boolean.TRUE.equals(merged);
    }

    /** The code of the one that it is part of now; null when it stands for itself. */
    public @Nullable String mergedInto() {
        return isMerged() ? Paths.lastCode(path) : null;
    }

    /** Of its names now; not of its code, which nobody spells nearly right. */
    List<String> wordsOfNames() {
        return SearchWords.ofAll(place.names().values());
    }

    Place place() {
        return place;
    }

    /**
     * What a territory was called and where it hung, before that changed.
     *
     * @param names by language
     */
    public record Former(
            Instant until,
            String name,
            Map<String, String> names,
            @Nullable String parent,
            String path) {
        public Former {
            names = Map.copyOf(names);
        }
    }
}
