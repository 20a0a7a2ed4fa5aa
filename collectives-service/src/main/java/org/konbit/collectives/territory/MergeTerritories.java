package org.konbit.collectives.territory;

import java.time.Clock;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/**
 * Makes one territory part of another: who lives there, what hangs below and what refers to it goes over, its names
 * still find it, and its code stands for the other from now on.
 */
@Component
public class MergeTerritories {
    private final Territories territories;
    private final ResolveTerritories resolve;
    private final CarryChangesDown carryChangesDown;
    private final Together together;
    private final Clock clock;

    MergeTerritories(
            Territories territories,
            ResolveTerritories resolve,
            CarryChangesDown carryChangesDown,
            Together together,
            Clock clock) {
        this.territories = territories;
        this.resolve = resolve;
        this.carryChangesDown = carryChangesDown;
        this.together = together;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Merging {
        /** Also when it was so before. */
        record Merged(Territory territory) implements Merging {}

        record PartOfAnother(String code) implements Merging {}

        record Within() implements Merging {}
    }

    public Merging merge(String code, String into, IfMatch ifMatch) {
        var merging = together.doing(() -> mergeNow(code, into, ifMatch));
        if (merging instanceof Merging.Merged(var territory) && territory.leavesDependantsBehind()) {
            carryChangesDown.now();
        }
        return merging;
    }

    /** Stores the other too, so that of two that are merged into each other at once only one is. */
    private Merging mergeNow(String code, String into, IfMatch ifMatch) {
        var territory = territories.findById(code).orElseThrow(() -> new NotFound("The territory"));
        var other = resolve.require(into, "/into");
        var mergedInto = territory.mergedInto();
        if (mergedInto != null) {
            return mergedInto.equals(other.code())
                    ? new Merging.Merged(territory)
                    : new Merging.PartOfAnother(mergedInto);
        }
        ifMatch.check(territory.version());
        if (code.equals(other.code())) throw new InvalidRequest("/into", "is the territory itself");
        if (Paths.isWithin(other.path(), territory.path())) return new Merging.Within();
        territory.mergeInto(other, clock.instant());
        territories.save(other);
        return new Merging.Merged(territories.save(territory));
    }
}
