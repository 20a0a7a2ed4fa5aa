package org.konbit.collectives.brigade;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.WorkDayReport.Absence;

/**
 * Whose plot is next. Who works a day on another's plot gives one day, and the plot's holder receives it; work on one's
 * own plot is neither. So all days given are all days received, and all balances together are the days that the
 * brigade's rules granted, less those that they charged. The rules hold for all days, those before they were set too,
 * and the order in which reports are entered is of no account.
 */
public final class Rotation {
    /** Most days given and not yet received back first; then who has received least; then whose plot waits longest. */
    private static final Comparator<Turn> BY_MERIT = comparingLong(Turn::balance)
            .reversed()
            .thenComparingLong(Turn::daysReceived)
            .thenComparing(Turn::lastWorked, nullsFirst(naturalOrder()))
            .thenComparing(turn -> turn.plot().value(), byUnsignedValue());

    private final RotationRules.Rules rules;
    private final Map<UUID, Long> given = new HashMap<>();
    private final Map<UUID, Long> received = new HashMap<>();
    private final Map<UUID, Long> charged = new HashMap<>();
    private final Map<UUID, Map<Integer, Long>> illByYear = new HashMap<>();
    private final Map<UUID, NavigableSet<LocalDate>> absences = new HashMap<>();
    private final Map<PlotId, LocalDate> lastWorked = new HashMap<>();
    private final List<LocalDate> dates = new ArrayList<>();

    private Rotation(RotationRules.Rules rules) {
        this.rules = rules;
    }

    /** A reported work-day, as far as it matters here. */
    public record Day(PlotId plot, UUID holder, LocalDate date, Collection<UUID> present, Collection<Absence> absent) {}

    /** A plot that takes its turn. */
    public record Candidate(PlotId plot, UUID holder) {}

    /**
     * A plot's place in the order.
     *
     * @param daysGranted days on which its holder was ill, as far as the rules count them as given
     * @param daysCharged what the rules take for absences without excuse
     * @param lastWorked null when the brigade has never worked there
     * @param why it stands where it does
     */
    public record Turn(
            PlotId plot,
            UUID holder,
            long daysGiven,
            long daysGranted,
            long daysCharged,
            long daysReceived,
            @Nullable LocalDate lastWorked,
            Why why) {
        /** What its holder gave, and was granted, less what they received, and were charged. */
        public long balance() {
            return daysGiven + daysGranted - daysCharged - daysReceived;
        }

        private Turn because(Reason reason) {
            return new Turn(
                    plot, holder, daysGiven, daysGranted, daysCharged, daysReceived, lastWorked, Why.of(reason));
        }
    }

    /**
     * What put a plot where it is.
     *
     * @param mayOwe of {@code OWES_TOO_MUCH}: how many days a member may owe
     * @param absentOn of {@code HOLDER_WAS_ABSENT}: since when it waits
     * @param daysToGo of {@code HOLDER_WAS_ABSENT}: for how many work-days yet
     */
    public record Why(
            Reason reason,
            @Nullable Integer mayOwe,
            @Nullable LocalDate absentOn,
            @Nullable Integer daysToGo) {
        private static Why of(Reason reason) {
            return new Why(reason, null, null, null);
        }

        /** In this order: those that wait stand behind all others. */
        private int group() {
            return switch (reason) {
                case OWES_TOO_MUCH -> 2;
                case HOLDER_WAS_ABSENT -> 1;
                case BALANCE, RECEIVED, LAST_WORKED, ENTERED -> 0;
            };
        }
    }

    /** Of a plot that waits, why; of any other, what sets it apart from the one behind it, or the last from the one before. */
    public enum Reason {
        /** The balance: most given and not yet received back comes first. */
        BALANCE,
        /** Of equal balances: who has received least comes first. */
        RECEIVED,
        /** Then: the plot that waits longest. */
        LAST_WORKED,
        /** Then: the plot that was entered first. */
        ENTERED,
        /** Its holder was absent, and by the rules its turn went to the back. */
        HOLDER_WAS_ABSENT,
        /** Its holder owes more days than the rules allow. */
        OWES_TOO_MUCH
    }

    public static Rotation after(Collection<Day> days, RotationRules.Rules rules) {
        var rotation = new Rotation(rules);
        days.forEach(rotation::add);
        return rotation;
    }

    private void add(Day day) {
        var present = Set.copyOf(day.present());
        present.stream().filter(person -> !person.equals(day.holder())).forEach(helper -> {
            given.merge(helper, 1L, Long::sum);
            received.merge(day.holder(), 1L, Long::sum);
        });
        day.absent().stream()
                .filter(absence -> !present.contains(absence.person()))
                .collect(Collectors.toMap(Absence::person, Absence::reason, (one, other) -> one))
                .forEach((person, reason) -> miss(day, person, reason));
        lastWorked.merge(day.plot(), day.date(), (one, other) -> one.isAfter(other) ? one : other);
        dates.add(day.date());
    }

    private void miss(Day day, UUID person, Absence.Reason reason) {
        if (rules.losesTurn().contains(reason)) {
            absences.computeIfAbsent(person, someone -> new TreeSet<>()).add(day.date());
        }
        switch (reason) {
            case ILLNESS -> {
                // On one's own plot there is nothing to give.
                if (!person.equals(day.holder())) {
                    illByYear
                            .computeIfAbsent(person, someone -> new HashMap<>())
                            .merge(day.date().getYear(), 1L, Long::sum);
                }
            }
            case EXCUSED -> {}
            case UNEXCUSED -> charged.merge(person, (long) rules.unexcusedCosts(), Long::sum);
        }
    }

    /** The plots, next first. */
    public List<Turn> of(Collection<Candidate> plots) {
        var turns = plots.stream()
                .map(plot -> turn(plot, plots.size()))
                .sorted(comparingLong((Turn turn) -> turn.why().group()).thenComparing(BY_MERIT))
                .toList();
        var explained = new ArrayList<Turn>();
        for (int i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            explained.add(turn.why().group() == 0 ? turn.because(apart(turns, i)) : turn);
        }
        return List.copyOf(explained);
    }

    private Turn turn(Candidate plot, int plots) {
        var holder = plot.holder();
        var worked = lastWorked.get(plot.plot());
        var turn = new Turn(
                plot.plot(),
                holder,
                daysGiven(holder),
                daysGranted(holder),
                daysCharged(holder),
                daysReceived(holder),
                worked,
                waitsForReturn(holder, worked, plots));
        var mayOwe = rules.mayOwe();
        if (mayOwe == null || -turn.balance() <= mayOwe) return turn;
        return new Turn(
                turn.plot(),
                holder,
                turn.daysGiven(),
                turn.daysGranted(),
                turn.daysCharged(),
                turn.daysReceived(),
                worked,
                new Why(Reason.OWES_TOO_MUCH, mayOwe, null, null));
    }

    /**
     * A turn that went to the back lets as many work-days pass as there are other plots, counted from the first absence
     * since the plot was last worked on: whoever is absent again meanwhile is put back no further, and nobody waits for
     * good.
     */
    private Why waitsForReturn(UUID holder, @Nullable LocalDate worked, int plots) {
        if (rules.absentHolder() == RotationRules.AbsentHolder.KEEPS_TURN) return Why.of(Reason.BALANCE);
        var missed = absences.getOrDefault(holder, new TreeSet<>());
        var absentOn = worked == null ? missed.stream().findFirst().orElse(null) : missed.higher(worked);
        if (absentOn == null) return Why.of(Reason.BALANCE);
        var since = dates.stream().filter(date -> date.isAfter(absentOn)).count();
        var toGo = plots - 1 - since;
        if (toGo <= 0) return Why.of(Reason.BALANCE);
        return new Why(Reason.HOLDER_WAS_ABSENT, null, absentOn, Math.toIntExact(toGo));
    }

    private static Reason apart(List<Turn> turns, int at) {
        var turn = turns.get(at);
        var isFollowed = at + 1 < turns.size() && turns.get(at + 1).why().group() == 0;
        if (!isFollowed && at == 0) return Reason.BALANCE;
        var other = turns.get(isFollowed ? at + 1 : at - 1);
        if (turn.balance() != other.balance()) return Reason.BALANCE;
        if (turn.daysReceived() != other.daysReceived()) return Reason.RECEIVED;
        return Objects.equals(turn.lastWorked(), other.lastWorked()) ? Reason.ENTERED : Reason.LAST_WORKED;
    }

    public long daysGiven(UUID person) {
        return given.getOrDefault(person, 0L);
    }

    public long daysGranted(UUID person) {
        return illByYear.getOrDefault(person, Map.of()).values().stream()
                .mapToLong(days -> Math.min(days, rules.illnessDaysAYear()))
                .sum();
    }

    public long daysCharged(UUID person) {
        return charged.getOrDefault(person, 0L);
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
