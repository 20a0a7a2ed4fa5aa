package org.konbit.collectives.brigade;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose plot is next. Who works a day on another's plot gives one day, and the plot's holder receives it; work on one's
 * own plot is neither. So all days given are all days received, and the order in which reports are entered is of no
 * account.
 */
public final class Rotation {
    /** Most days given and not yet received back first; then who has received least; then whose plot waits longest. */
    private static final Comparator<Turn> NEXT_FIRST = comparingLong(Turn::balance)
            .reversed()
            .thenComparingLong(Turn::daysReceived)
            .thenComparing(Turn::lastWorked, nullsFirst(naturalOrder()))
            .thenComparing(turn -> turn.plot().value(), byUnsignedValue());

    private final Map<UUID, Long> given = new HashMap<>();
    private final Map<UUID, Long> received = new HashMap<>();
    private final Map<PlotId, LocalDate> lastWorked = new HashMap<>();

    private Rotation() {}

    /** A reported work-day, as far as it matters here. */
    public record Day(PlotId plot, UUID holder, LocalDate date, Collection<UUID> present) {}

    /** A plot that takes its turn. */
    public record Candidate(PlotId plot, UUID holder) {}

    /**
     * A plot's place in the order.
     *
     * @param balance days that its holder gave, less those received
     * @param lastWorked null when the brigade has never worked there
     */
    public record Turn(
            PlotId plot,
            UUID holder,
            long daysGiven,
            long daysReceived,
            @Nullable LocalDate lastWorked) {
        public long balance() {
            return daysGiven - daysReceived;
        }
    }

    public static Rotation after(Collection<Day> days) {
        var rotation = new Rotation();
        days.forEach(rotation::add);
        return rotation;
    }

    private void add(Day day) {
        day.present().stream()
                .distinct()
                .filter(person -> !person.equals(day.holder()))
                .forEach(helper -> {
                    given.merge(helper, 1L, Long::sum);
                    received.merge(day.holder(), 1L, Long::sum);
                });
        lastWorked.merge(day.plot(), day.date(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The plots, next first. */
    public List<Turn> of(Collection<Candidate> plots) {
        return plots.stream()
                .map(plot -> new Turn(
                        plot.plot(),
                        plot.holder(),
                        daysGiven(plot.holder()),
                        daysReceived(plot.holder()),
                        lastWorked.get(plot.plot())))
                .sorted(NEXT_FIRST)
                .toList();
    }

    public long daysGiven(UUID person) {
        return given.getOrDefault(person, 0L);
    }

    public long daysReceived(UUID person) {
        return received.getOrDefault(person, 0L);
    }

    /** By time of entry, as ids are UUIDv7; {@link UUID#compareTo} would compare signed halves. */
    private static Comparator<UUID> byUnsignedValue() {
        return comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);
    }
}
