package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a work-day.
 *
 * @param present who worked, the plot's holder too if there
 * @param learned what the members learned from each other
 */
public record WorkDayReport(
        Set<UUID> present,
        List<Planting> trees,
        List<Barrier> barriers,
        @Nullable String learned) {
    public WorkDayReport {
        present = Collections.unmodifiableSet(new LinkedHashSet<>(present));
        trees = List.copyOf(trees);
        barriers = List.copyOf(barriers);
    }

    /** Trees of one species. */
    public record Planting(String species, int planted) {}

    /** Metres of one kind of erosion barrier. */
    public record Barrier(Kind kind, BigDecimal metres) {
        /** What holds the soil. */
        public enum Kind {
            ROCK_WALL,
            LIVING_HEDGE,
            CONTOUR_CANAL,
            OTHER
        }
    }
}
