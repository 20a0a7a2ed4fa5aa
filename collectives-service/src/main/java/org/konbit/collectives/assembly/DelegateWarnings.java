package org.konbit.collectives.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.UsualSizes.Warning;
import org.konbit.collectives.person.Gender;

/** How those who sit fall short of the rule; the order in which they were entered is of no account. */
final class DelegateWarnings {
    private DelegateWarnings() {}

    /**
     * Somebody in a seat.
     *
     * @param gender null when it is not known
     * @param young false also when it is not known
     * @param speaks false of who left the collective, or lost the role there, meanwhile
     */
    record Sitting(UUID person, int seat, @Nullable Gender gender, boolean young, boolean speaks) {}

    /** @param lastEnds of lines whose latest term is over, when that was */
    static List<Warning> of(List<Seats> rule, Collection<Sitting> sitting, Map<Integer, LocalDate> lastEnds) {
        var warnings = new ArrayList<Warning>();
        for (int seat = 1; seat <= rule.size(); seat++) {
            addOfSeat(warnings, seat, rule.get(seat - 1), sitting, lastEnds.get(seat));
        }
        long without = sitting.stream().filter(one -> one.seat() > rule.size()).count();
        if (without > 0) {
            warnings.add(new Warning(
                    "NO_SUCH_SEAT", "%d delegates have a seat that the rule does not know.".formatted(without)));
        }
        var seats =
                sitting.stream().collect(Collectors.groupingBy(Sitting::person, HashMap::new, Collectors.counting()));
        long several = seats.values().stream().filter(count -> count > 1).count();
        if (several > 0) {
            warnings.add(new Warning("TWO_SEATS", "%d people have more than one seat.".formatted(several)));
        }
        return List.copyOf(warnings);
    }

    private static void addOfSeat(
            List<Warning> warnings, int seat, Seats line, Collection<Sitting> sitting, @Nullable LocalDate lastEnd) {
        var here = sitting.stream().filter(one -> one.seat() == seat).toList();
        long speaking = here.stream().filter(Sitting::speaks).count();
        if (speaking < line.seats()) {
            warnings.add(new Warning(
                    "VACANT_SEAT",
                    "Seat %d, for %s: %d of %d are taken.".formatted(seat, line.described(), speaking, line.seats())));
            if (lastEnd != null) {
                warnings.add(new Warning("TERM_OVER", "Seat %d: a term was over on %s.".formatted(seat, lastEnd)));
            }
        }
        if (speaking > line.seats()) {
            warnings.add(new Warning(
                    "MORE_THAN_SEATS", "Seat %d: %d for %d seats.".formatted(seat, speaking, line.seats())));
        }
        if (speaking < here.size()) {
            warnings.add(new Warning(
                    "LEFT_MEANWHILE",
                    "Seat %d: %d are delegates of it no more.".formatted(seat, here.size() - speaking)));
        }
        long other = here.stream().filter(one -> !fits(line, one)).count();
        if (other > 0) {
            warnings.add(new Warning(
                    "DOES_NOT_FIT",
                    "Seat %d is for %s: %d are not, or are not known to be.".formatted(seat, line.described(), other)));
        }
    }

    private static boolean fits(Seats line, Sitting one) {
        return (line.gender() == null || line.gender() == one.gender()) && (!line.youth() || one.young());
    }

    /** Lines with a seat that nobody speaks from. */
    static List<Integer> vacant(List<Seats> rule, Collection<Sitting> sitting) {
        return IntStream.rangeClosed(1, rule.size())
                .filter(seat -> sitting.stream()
                                .filter(one -> one.seat() == seat && one.speaks())
                                .count()
                        < rule.get(seat - 1).seats())
                .boxed()
                .toList();
    }
}
