package org.konbit.collectives.collective;

import java.util.ArrayList;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Enters and renews collectives in bulk, by their codes: a few reads and one write for many of them, and a read for each above a parent. */
@Component
public class EnterCollectives {
    private static final int TRIES = 4;


    private final Collectives collectives;
    private final ResolveTerritories territories;
    private final Standings standings;

    EnterCollectives(Collectives collectives, ResolveTerritories territories, Standings standings) {
        this.collectives = collectives;
        this.territories = territories;
        this.standings = standings;
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
        var outcomes = new ArrayList<Entered>();
        for (int attempt = 1; ; attempt++) {
            var batch = new Batch(told, standings.of(importer));
            var latest = told.stream().map(batch::enter).toList();
            merge(outcomes, latest);
            try {
                collectives.saveAll(batch.changed.values());
                return outcomes;
            } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
                if (attempt == TRIES) throw meanwhile;
            }
        }
    }

    /** What an earlier attempt has already stored is unchanged now, but was changed by this file. */
    private static void merge(List<Entered> outcomes, List<Entered> latest) {
        if (outcomes.isEmpty()) {
            outcomes.addAll(latest);
            return;
        }
        for (int i = 0; i < latest.size(); i++) {
            if (outcomes.get(i) != Entered.CHANGED || latest.get(i) != Entered.UNCHANGED) {
                outcomes.set(i, latest.get(i));
            }
        }
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
                    new CollectiveId(Ids.next()), one.type(), one.name(), one.code(), place, null, one.purpose());
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
