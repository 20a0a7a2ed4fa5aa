package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a brigade planted and built, how many of the trees live, and which of them are to be counted again.
 *
 * @param species in their order of the alphabet
 * @param inAll of all species together
 * @param due whose time to be counted has come, oldest first
 * @param barriers the metres of each kind in all
 */
public record Reforestation(
        List<OfSpecies> species, OfSpecies inAll, List<Due> due, List<WorkDayReport.Barrier> barriers) {
    /** For so long after its month a count is due; later it is overdue. */
    private static final int MONTHS_TO_COUNT = 1;

    /** Trees of one species, or of all; {@code species} is empty then. */
    public record OfSpecies(String species, long planted, Survival atSixMonths, Survival atTwelveMonths) {
        private static OfSpecies none(String species) {
            return new OfSpecies(species, 0, Survival.NOT_COUNTED, Survival.NOT_COUNTED);
        }

        private OfSpecies plus(OfSpecies other) {
            return new OfSpecies(
                    species,
                    planted + other.planted,
                    atSixMonths.plus(other.atSixMonths),
                    atTwelveMonths.plus(other.atTwelveMonths));
        }
    }

    /** Trees of a work-day that have not all been counted. */
    public record Due(WorkDayId workDay, PlotId plot, LocalDate date, int month, LocalDate dueOn, boolean overdue) {}

    static Reforestation of(Collection<WorkDay> workDays, LocalDate today) {
        var bySpecies = new TreeMap<String, OfSpecies>();
        var barriers = new TreeMap<WorkDayReport.Barrier.Kind, BigDecimal>();
        var due = new ArrayList<Due>();
        for (var day : workDays) {
            var report = day.report();
            if (report == null) continue;
            var atSix = day.survival(6);
            var atTwelve = day.survival(12);
            day.planted()
                    .forEach((species, planted) -> bySpecies.merge(
                            species,
                            new OfSpecies(
                                    species,
                                    planted,
                                    atSix.getOrDefault(species, Survival.NOT_COUNTED),
                                    atTwelve.getOrDefault(species, Survival.NOT_COUNTED)),
                            OfSpecies::plus));
            report.barriers().forEach(barrier -> barriers.merge(barrier.kind(), barrier.metres(), BigDecimal::add));
            addDue(day, today, due);
        }
        due.sort(Comparator.comparing(Due::dueOn)
                .thenComparing(one -> one.workDay().toString()));
        var inAll = bySpecies.values().stream().reduce(OfSpecies.none(""), OfSpecies::plus);
        return new Reforestation(List.copyOf(bySpecies.values()), inAll, List.copyOf(due), sums(barriers));
    }

    private static List<WorkDayReport.Barrier> sums(Map<WorkDayReport.Barrier.Kind, BigDecimal> metres) {
        return metres.entrySet().stream()
                .map(one -> new WorkDayReport.Barrier(one.getKey(), one.getValue()))
                .toList();
    }

    /** Once the count at twelve months is due, the one at six can't be made up for. */
    private static void addDue(WorkDay day, LocalDate today, List<Due> due) {
        for (var month : TreeCount.MONTHS.reversed()) {
            var dueOn = day.date().plusMonths(month);
            if (dueOn.isAfter(today)) continue;
            var counted = day.survival(month).keySet();
            var isOpen = day.planted().entrySet().stream()
                    .anyMatch(planted -> planted.getValue() > 0 && !counted.contains(planted.getKey()));
            if (isOpen) {
                var overdue = today.isAfter(dueOn.plusMonths(MONTHS_TO_COUNT));
                due.add(new Due(day.id(), day.plot(), day.date(), month, dueOn, overdue));
            }
            return;
        }
    }
}
