package org.konbit.collectives.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters and renews territories in bulk: two reads and one write, however many there are. */
@Component
public class DescribeTerritories {
    private final Territories territories;
    private final CountryZones zones;
    private final CarryChangesDown carryChangesDown;

    DescribeTerritories(Territories territories, CountryZones zones, CarryChangesDown carryChangesDown) {
        this.territories = territories;
        this.zones = zones;
        this.carryChangesDown = carryChangesDown;
    }

    /** An outcome for each, in their order. */
    public List<Described> describe(List<DescribedTerritory> told) {
        var batch = new Batch(known(told));
        var outcomes = batch.describe(told);
        territories.saveAll(batch.changed.values());
        if (batch.changed.values().stream().anyMatch(Territory::leavesDependantsBehind)) carryChangesDown.now();
        return outcomes;
    }

    private Map<String, Territory> known(List<DescribedTerritory> told) {
        var codes = told.stream()
                .flatMap(one -> Stream.of(one.code(), Objects.requireNonNullElse(one.parent(), one.code())))
                .distinct()
                .toList();
        var known = new HashMap<String, Territory>();
        territories.findByCodeIn(codes).forEach(territory -> known.put(territory.code(), territory));
        return known;
    }

    /** Parents may come after their children: who waits for one of the same batch is looked at again. */
    private final class Batch {
        private final Map<String, Territory> known;
        private final Map<String, Territory> changed = new LinkedHashMap<>();

        private Batch(Map<String, Territory> known) {
            this.known = known;
        }

        private List<Described> describe(List<DescribedTerritory> told) {
            var outcomes = new HashMap<Integer, Described>();
            var waiting = new ArrayList<Integer>();
            for (int i = 0; i < told.size(); i++) waiting.add(i);
            while (true) {
                var coming = new HashSet<String>();
                waiting.forEach(i -> coming.add(told.get(i).code()));
                var stillWaiting = new ArrayList<Integer>();
                for (var i : waiting) {
                    var one = told.get(i);
                    if (one.parent() != null && coming.contains(one.parent())) stillWaiting.add(i);
                    else {
                        outcomes.put(i, describe(one));
                        if (outcomes.get(i) instanceof Described.Known) coming.remove(one.code());
                    }
                }
                if (stillWaiting.size() == waiting.size() || stillWaiting.isEmpty()) {
                    stillWaiting.forEach(i -> outcomes.put(i, new Described.InACircle()));
                    break;
                }
                waiting = stillWaiting;
            }
            return outcomes.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private Described describe(DescribedTerritory one) {
            var spot = spotOf(one);
            if (spot == null) return new Described.ParentUnknown();
            var territory = known.get(one.code());
            if (territory == null) {
                territory = Territory.first(one.code(), one.over(null), spot);
            } else {
                if (isWithinItself(one.code(), spot)) return new Described.InACircle();
                if (!territory.becomes(one.over(territory.place()), spot)) return new Described.Unchanged();
            }
            known.put(one.code(), territory);
            changed.put(one.code(), territory);
            return new Described.Changed();
        }

        private @Nullable Spot spotOf(DescribedTerritory one) {
            if (one.parent() == null) return Spot.atTheRoot(zones.of(one.code()));
            var parent = known.get(one.parent());
            return parent == null ? null : Spot.below(parent);
        }

        private boolean isWithinItself(String code, Spot spot) {
            return spot.parent() != null && Paths.codes(spot.pathAbove()).contains(code);
        }
    }

    /** What came of one description. */
    public sealed interface Described {
        /** Its place in the tree is settled, for those that hang below it. */
        sealed interface Known extends Described {}

        record Changed() implements Known {}

        record Unchanged() implements Known {}

        record ParentUnknown() implements Described {}

        record InACircle() implements Described {}
    }
}
