package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationTests {
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CLO = new UUID(0, 3);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void who_gave_most_and_received_least_is_next() {
        var rotation = after(List.of(day(ANA, MONDAY, ANA, BEN, CLO), day(BEN, MONDAY.plusDays(7), ANA)));

        assertThat(rotation.of(plotsOf(ANA, BEN, CLO)))
                .extracting(Rotation.Turn::holder)
                .containsExactly(CLO, BEN, ANA);
    }

    @Test
    void a_day_on_ones_own_plot_is_neither_given_nor_received() {
        var rotation = after(List.of(day(ANA, MONDAY, ANA)));

        assertThat(rotation.of(plotsOf(ANA)).getFirst().balance()).isZero();
        assertThat(rotation.daysGiven(ANA)).isZero();
    }

    @Test
    void of_equals_the_plot_that_was_never_worked_on_is_first_and_then_the_one_that_waits_longest() {
        var rotation = after(List.of(day(ANA, MONDAY.plusDays(7), BEN), day(BEN, MONDAY, ANA)));

        assertThat(rotation.of(plotsOf(ANA, BEN, CLO)))
                .extracting(Rotation.Turn::holder)
                .containsExactly(CLO, BEN, ANA);
    }

    @Test
    void without_any_work_day_the_plots_come_in_the_order_of_their_entry() {
        assertThat(after(List.of()).of(plotsOf(CLO, ANA, BEN)))
                .extracting(Rotation.Turn::holder)
                .containsExactly(ANA, BEN, CLO);
    }

    @Property
    void all_days_given_are_all_days_received(@ForAll @IntRange(min = 1, max = 12) int people, @ForAll long seed) {
        var rotation = after(randomDays(people, 30, new Random(seed)));

        assertThat(everyone(people).stream().mapToLong(rotation::daysGiven).sum())
                .isEqualTo(everyone(people).stream()
                        .mapToLong(rotation::daysReceived)
                        .sum());
    }

    @Property
    void the_order_of_entry_is_of_no_account(@ForAll @IntRange(min = 1, max = 12) int people, @ForAll long seed) {
        var days = randomDays(people, 30, new Random(seed));
        var shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(seed + 1));
        var plots = plotsOf(everyone(people).toArray(UUID[]::new));

        assertThat(after(shuffled).of(plots.reversed())).isEqualTo(after(days).of(plots));
    }

    /** Everybody who keeps coming has a day on their plot within as many days as there are plots. */
    @Property(tries = 100)
    void nobody_is_starved_when_all_come(@ForAll @IntRange(min = 2, max = 15) int people) {
        var all = everyone(people);
        var plots = plotsOf(all.toArray(UUID[]::new));
        var days = new ArrayList<Rotation.Day>();
        for (int round = 1; round <= 3; round++) {
            var worked = new HashSet<UUID>();
            for (int i = 0; i < people; i++) {
                var next = after(days).of(plots).getFirst();
                worked.add(next.holder());
                days.add(day(next.holder(), MONDAY.plusDays(days.size()), all.toArray(UUID[]::new)));
            }
            assertThat(worked).as("round %d", round).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private static Rotation after(List<Rotation.Day> days) {
        return Rotation.after(days, RotationRules.Rules.USUAL);
    }

    private static List<Rotation.Day> randomDays(int people, int howMany, Random random) {
        var all = everyone(people);
        var days = new ArrayList<Rotation.Day>();
        for (int i = 0; i < howMany; i++) {
            var present = all.stream().filter(person -> random.nextBoolean()).toArray(UUID[]::new);
            days.add(day(all.get(random.nextInt(people)), MONDAY.plusDays(random.nextInt(300)), present));
        }
        return days;
    }

    private static List<UUID> everyone(int people) {
        var all = new ArrayList<UUID>();
        for (int i = 1; i <= people; i++) all.add(new UUID(0, i));
        return all;
    }

    private static Rotation.Day day(UUID holder, LocalDate date, UUID... present) {
        return new Rotation.Day(plotOf(holder), holder, date, List.of(present), List.of());
    }

    private static List<Rotation.Candidate> plotsOf(UUID... holders) {
        return List.of(holders).stream()
                .map(holder -> new Rotation.Candidate(plotOf(holder), holder))
                .toList();
    }

    private static PlotId plotOf(UUID holder) {
        return new PlotId(new UUID(1, holder.getLeastSignificantBits()));
    }
}
