package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What came of a work-day.
 *
 * @param present who worked, the plot's holder too if there
 * @param hours how long those worked of whom it was noted
 * @param absent who was expected and did not come
 * @param learned what the members learned from each other
 */
public record WorkDayReport(
        Set<UUID> present,
        List<Hours> hours,
        List<Absence> absent,
        List<Tool> tools,
        List<Planting> trees,
        List<Barrier> barriers,
        @Nullable String learned) {
    public WorkDayReport {
        present = Collections.unmodifiableSet(new LinkedHashSet<>(present));
        hours = List.copyOf(hours);
        absent = List.copyOf(absent);
        tools = List.copyOf(tools);
        trees = List.copyOf(trees);
        barriers = List.copyOf(barriers);
    }

    /** As it is stored: what was not asked for in earlier reports is not there. */
    @PersistenceCreator
    static WorkDayReport stored(
            Set<UUID> present,
            @Nullable List<Hours> hours,
            @Nullable List<Absence> absent,
            @Nullable List<Tool> tools,
            List<Planting> trees,
            List<Barrier> barriers,
            @Nullable String learned) {
        return new WorkDayReport(
                present,
                hours == null ? List.of() : hours,
                absent == null ? List.of() : absent,
                tools == null ? List.of() : tools,
                trees,
                barriers,
                learned);
    }

    /** How long somebody worked. */
    public record Hours(UUID person, BigDecimal hours) {}

    /** Somebody who was expected and did not come. */
    public record Absence(UUID person, Reason reason) {
        /** What the brigade knows of it. */
        public enum Reason {
            ILLNESS,
            EXCUSED,
            UNEXCUSED
        }
    }

    /** What was worked with, and how many of them. */
    public record Tool(String tool, int quantity) {}

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
