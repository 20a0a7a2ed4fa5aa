package org.konbit.collectives.brigade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Trees of a work-day, counted again. A newer count corrects an older one of the same month, species by species; none
 * is ever taken away.
 *
 * @param month how many months after the planting it stands for: 6 or 12
 * @param enteredAt when it was noted, which may be long after the date
 */
public record TreeCount(int month, LocalDate date, List<Alive> alive, Instant enteredAt) {
    /** The months after planting at which trees are counted. */
    public static final List<Integer> MONTHS = List.of(6, 12);

    public TreeCount {
        if (!MONTHS.contains(month)) throw new IllegalArgumentException("Trees are counted at 6 and at 12 months");
        alive = List.copyOf(alive);
    }

    /** Trees of one species that live. */
    public record Alive(String species, int alive) {}
}
