package org.konbit.collectives.territory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Enters and renews territories in bulk: two reads and one write, however many there are. */
@Component
public class DescribeTerritories {
    private final Territories territories;
    private final CountryZones zones;
    private final CarryChangesDown carryChangesDown;
    private final KnownWords knownWords;
    private final Together together;
    private final Clock clock;

    DescribeTerritories(
            Territories territories,
            CountryZones zones,
            CarryChangesDown carryChangesDown,
            KnownWords knownWords,
            Together together,
            Clock clock) {
        this.territories = territories;
        this.zones = zones;
        this.carryChangesDown = carryChangesDown;
        this.knownWords = knownWords;
        this.together = together;
        this.clock = clock;
    }

    /** An outcome for each, in their order. */
    public List<Described> describe(List<DescribedTerritory> told) {
        // Of two files that merge two into each other at once, only one may.
        var merges = told.stream().anyMatch(one -> one.mergedInto() != null);
        return merges ? together.doing(() -> describeNow(told)) : describeNow(told);
    }

    private List<Described> describeNow(List<DescribedTerritory> told) {
        var batch = new Batch(known(told));
        var outcomes = batch.describe(told);

        // Before the territories themselves, so that none is stored whose words are not known.
        knownWords.learn(batch.changed.values().stream()
                .flatMap(territory -> territory.wordsOfNames().stream())
                .toList());
        territories.saveAll(batch.changed.values());
        if (batch.changed.values().stream().anyMatch(Territory::leavesDependantsBehind)) carryChangesDown.now();
        return outcomes;
    }

    /** What would come of it. */
    public List<Described> judge(List<DescribedTerritory> told) {
        return new Batch(known(told)).describe(told);
    }

    private Map<String, Territory> known(List<DescribedTerritory> told) {
        var codes = told.stream()
                .flatMap(one -> Stream.of(one.code(), Objects.requireNonNullElse(one.above(), one.code())))
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
        private final Instant now = clock.instant();

        private Batch(Map<String, Territory> known) {
            this.known = known;
        }

        private List<Described> describe(List<DescribedTerritory> told) {
            var outcomes = new Described[told.size()];
            var waiting = IntStream.range(0, told.size()).boxed().toList();
            while (!waiting.isEmpty()) {
                var parents = new HashMap<String, @Nullable String>();
                for (var i : waiting)
                    parents.put(told.get(i).code(), told.get(i).above());
                var stillWaiting = new ArrayList<Integer>();
                for (var i : waiting) {
                    var one = told.get(i);
                    if (one.above() != null && parents.containsKey(one.above())) stillWaiting.add(i);
                    else {
                        outcomes[i] = describe(one);
                        if (outcomes[i] instanceof Described.Known) parents.remove(one.code());
                    }
                }
                if (stillWaiting.size() == waiting.size()) {
                    for (var i : waiting) {
                        if (!comesBackTo(told.get(i).code(), parents)) continue;
                        outcomes[i] = new Described.InACircle();
                        stillWaiting.remove(i);
                    }
                }
                waiting = stillWaiting;
            }
            return List.of(outcomes);
        }

        /** Whether a way up through parents that all wait for one another ends where it began. */
        private static boolean comesBackTo(String code, Map<String, @Nullable String> parents) {
            var above = parents.get(code);
            for (int steps = 0; steps < parents.size() && !code.equals(above); steps++) above = parents.get(above);
            return code.equals(above);
        }

        private Described describe(DescribedTerritory one) {
            return one.mergedInto() == null ? place(one) : merge(one, one.mergedInto());
        }

        private Described place(DescribedTerritory one) {
            var spot = spotOf(one);
            if (spot == null) return new Described.ParentUnknown();
            var territory = known.get(one.code());
            if (territory == null) {
                territory = Territory.first(one.code(), one.over(null), spot);
            } else {
                var mergedInto = territory.mergedInto();
                if (mergedInto != null) return new Described.PartOfAnother(mergedInto);
                if (isWithinItself(one.code(), spot)) return new Described.InACircle();
                if (!territory.becomes(one.over(territory.place()), spot, now)) return new Described.Unchanged();
            }
            return changed(territory);
        }

        private Described merge(DescribedTerritory one, String into) {
            var other = known.get(into);
            if (other == null) return new Described.ParentUnknown();
            var territory = known.get(one.code());
            if (territory == null) {
                territory = Territory.first(one.code(), one.over(null), Spot.below(other));
            } else {
                var mergedInto = territory.mergedInto();
                if (mergedInto != null) {
                    return mergedInto.equals(Paths.lastCode(other.path()))
                            ? new Described.Unchanged()
                            : new Described.PartOfAnother(mergedInto);
                }
                if (Paths.codes(other.path()).contains(one.code())) return new Described.InACircle();
            }
            territory.mergeInto(other, now);
            changed.putIfAbsent(other.code(), other);
            return changed(territory);
        }

        private Described changed(Territory territory) {
            known.put(territory.code(), territory);
            changed.put(territory.code(), territory);
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

        /** It was merged, and is not told apart any more. */
        record PartOfAnother(String code) implements Described {}

        record InACircle() implements Described {}
    }
}
