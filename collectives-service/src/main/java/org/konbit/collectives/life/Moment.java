package org.konbit.collectives.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a collective did or that came to it. It names nobody.
 *
 * @param on in the zone of the collective's territory
 * @param id of what it tells, to tell apart those of one day
 * @param what in the words of whoever entered it; null where the kind says all
 * @param source the path under which what it tells can be read
 */
public record Moment(
        LocalDate on, UUID id, Kind kind, @Nullable String what, List<Figure> figures, String source) {
    public Moment {
        figures = List.copyOf(figures);
    }

    /** What sort of thing it was. */
    public enum Kind {
        ENTERED,
        WORK_DAY,
        LEARNING,
        ACTIVITY,
        RESULT,
        SHARING,
        EXCHANGE,
        ALTERNATIVE
    }

    /**
     * A number of it.
     *
     * @param of what it counts, such as a species; null where the measure says all
     * @param unit null for a count
     */
    public record Figure(
            Measure measure,
            @Nullable String of,
            BigDecimal value,
            @Nullable String unit) {
        public static Figure count(Measure measure, @Nullable String of, long value) {
            return new Figure(measure, of, BigDecimal.valueOf(value), null);
        }
    }

    /** What a figure measures. */
    public enum Measure {
        PEOPLE,
        TREES_PLANTED,
        BARRIER,
        QUANTITY,
        MONEY,
        SHARES,
        COLLECTIVES
    }
}
