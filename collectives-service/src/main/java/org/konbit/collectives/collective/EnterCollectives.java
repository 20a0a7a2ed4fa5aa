package org.konbit.collectives.collective;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Enters and renews collectives in bulk, by their codes: a few reads and one write for many of them, and a read for each above a parent. */
@Component
public class EnterCollectives {
    private final Collectives collectives;
    private final ResolveTerritories territories;
    private final Standings standings;
    private final List<FollowsCollectives> followers;
    private final TreeLock treeLock;
    private final Together together;

    EnterCollectives(
            Collectives collectives,
            ResolveTerritories territories,
            Standings standings,
            List<FollowsCollectives> followers,
            TreeLock treeLock,
            Together together) {
        this.collectives = collectives;
        this.territories = territories;
        this.standings = standings;
        this.followers = followers;
        this.treeLock = treeLock;
        this.together = together;
    }

    /**
     * One collective, as a file tells it. What is null is not told.
     *
     * @param parent by its code
     */
    public record Entry(
            String code,
            CollectiveType type,
            String name,
            String territory,
            @Nullable String parent,
            @Nullable String purpose,
            @Nullable CollectiveState state) {}

    /** What came of one. */
    public enum Entered {
        CHANGED,
        UNCHANGED,
        TERRITORY_UNKNOWN,
        TERRITORY_NOT_YOURS,
        OF_ANOTHER_TYPE,
        PARENT_UNKNOWN,
        PARENT_BELOW,
        STATE_NOT_POSSIBLE
    }

    /** An outcome for each, in their order; none of them has a code that another has. */
    public List<Entered> enter(List<Entry> told, Caller importer) {
        var standing = standings.of(importer);
        return together.doing(() -> {
            if (told.stream().anyMatch(one -> one.parent() != null)) treeLock.hold();
            var batch = new Batch(told, standing);
            var outcomes = told.stream().map(batch::enter).toList();
            collectives.saveAll(batch.changed.values());
            batch.changed.values().forEach(changed -> followers.forEach(follower -> follower.follow(changed)));
            return outcomes;
        });
    }

    /** What would come of it. */
    public List<Entered> judge(List<Entry> told, Caller importer) {
        var batch = new Batch(told, standings.of(importer));
        return told.stream().map(batch::enter).toList();
    }

    private final class Batch {
        private final Standing importer;
        private final Map<String, Collective> known = new HashMap<>();
        private final Map<String, Territory> places;
        private final Map<String, Collective> changed = new LinkedHashMap<>();

        private Batch(List<Entry> told, Standing importer) {
            this.importer = importer;
            places = territories.all(
                    told.stream().map(Entry::territory).distinct().toList());
            var codes = told.stream()
                    .flatMap(one -> Stream.of(one.code(), Objects.requireNonNullElse(one.parent(), one.code())))
                    .distinct()
                    .toList();
            collectives.findByCodeIn(codes).forEach(one -> known.put(Objects.requireNonNull(one.code()), one));
        }

        private Entered enter(Entry one) {
            var place = places.get(one.territory());
            if (place == null) return Entered.TERRITORY_UNKNOWN;
            var present = known.get(one.code());
            if (!mayEnter(place, present)) return Entered.TERRITORY_NOT_YOURS;
            if (present != null && present.type() != one.type()) return Entered.OF_ANOTHER_TYPE;
            var parent = one.parent() == null ? null : known.get(one.parent());
            if (one.parent() != null && parent == null) return Entered.PARENT_UNKNOWN;
            if (present != null && parent != null && isAtOrAbove(present, parent)) return Entered.PARENT_BELOW;
            var state = Optional.ofNullable(one.state());
            if (present != null
                    && !state.map(wanted -> canBecome(present, wanted)).orElse(true)) {
                return Entered.STATE_NOT_POSSIBLE;
            }
            var entered = present == null ? founded(one, place) : present;
            entered.describe(one.name(), one.code(), one.purpose() == null ? entered.purpose() : one.purpose());
            entered.moveTo(place);
            if (parent != null) entered.moveBelow(parent.id());
            state.ifPresent(entered::become);
            if (entered.unpublished().isEmpty()) return Entered.UNCHANGED;
            changed.put(one.code(), entered);
            return Entered.CHANGED;
        }

        private boolean mayEnter(Territory place, @Nullable Collective present) {
            return importer.organizes(place.path())
                    && (present == null
                            || importer.organizes(present.territory().path()));
        }

        private static boolean canBecome(Collective present, CollectiveState wanted) {
            return present.state() == wanted || present.state().canBecome(wanted);
        }

        private Collective founded(Entry one, Territory place) {
            var founded = Collective.found(
                    new CollectiveId(Ids.next()), one.type(), null, one.name(), one.code(), place, null, one.purpose());
            // Only what was active sleeps.
            if (one.state() == CollectiveState.DORMANT) founded.become(CollectiveState.ACTIVE);
            known.put(one.code(), founded);
            return founded;
        }

        private boolean isAtOrAbove(Collective child, Collective parent) {
            var seen = new HashSet<CollectiveId>();
            for (var above = parent; seen.add(above.id()); ) {
                if (above.id().equals(child.id())) return true;
                var next = above.parent();
                if (next == null) return false;
                var here = known.values().stream()
                        .filter(one -> one.id().equals(next))
                        .findFirst();
                var stored = here.or(() -> collectives.findById(next));
                if (stored.isEmpty()) return false;
                above = stored.get();
            }
            return false;
        }
    }
}
