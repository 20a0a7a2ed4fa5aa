package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.konbit.collectives.brigade.RotationRules.AbsentHolder.GOES_TO_BACK;
import static org.konbit.collectives.brigade.RotationRules.AbsentHolder.KEEPS_TURN;
import static org.konbit.collectives.brigade.RotationRules.Rules.USUALLY_LOSES_TURN;
import static org.konbit.collectives.brigade.WorkDayReport.Absence.Reason.EXCUSED;
import static org.konbit.collectives.brigade.WorkDayReport.Absence.Reason.ILLNESS;
import static org.konbit.collectives.brigade.WorkDayReport.Absence.Reason.UNEXCUSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.brigade.RotationRules.Rules;
import org.konbit.collectives.brigade.WorkDayReport.Absence;

class RotationRulesTests {
    private static final UUID ANA = person(1);
    private static final UUID BEN = person(2);
    private static final UUID CLO = person(3);
    private static final List<Absence.Reason> REASONS = List.of(ILLNESS, EXCUSED, UNEXCUSED);
    private static final Set<Absence.Reason> ANY = Set.copyOf(REASONS);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void so_many_days_of_illness_a_year_count_as_given() {
        var days = new ArrayList<Rotation.Day>();
        for (int i = 0; i < 5; i++) days.add(day(BEN, FIRST.plusWeeks(i), List.of(CLO), ill(ANA)));
        days.add(day(BEN, FIRST.plusYears(1), List.of(CLO), ill(ANA)));
        days.add(day(ANA, FIRST.plusYears(1).plusWeeks(1), List.of(), ill(ANA)));

        var rotation = Rotation.after(days, new Rules(3, 0, KEEPS_TURN, USUALLY_LOSES_TURN, null));

        assertThat(rotation.daysGranted(ANA)).as("none on her own plot").isEqualTo(3 + 1);
        assertThat(rotation.daysGiven(ANA)).isZero();
        assertThat(turnOf(ANA, rotation, ANA, BEN, CLO).balance()).isEqualTo(4);
    }

    @Test
    void staying_away_without_excuse_costs_what_the_rules_say() {
        var days = List.of(
                day(BEN, FIRST, List.of(CLO), new Absence(ANA, UNEXCUSED)),
                day(CLO, FIRST.plusDays(7), List.of(BEN), new Absence(ANA, EXCUSED)));

        var turn =
                turnOf(ANA, Rotation.after(days, new Rules(0, 2, KEEPS_TURN, USUALLY_LOSES_TURN, null)), ANA, BEN, CLO);

        assertThat(turn.daysCharged()).isEqualTo(2);
        assertThat(turn.balance()).isEqualTo(-2);
    }

    @Test
    void a_turn_that_went_to_the_back_returns_after_as_many_days_as_there_are_other_plots() {
        var rules = new Rules(5, 0, GOES_TO_BACK, ANY, null);
        var days = new ArrayList<>(List.of(
                day(BEN, FIRST, List.of(ANA, CLO)),
                day(CLO, FIRST.plusDays(1), List.of(ANA, BEN)),
                day(BEN, FIRST.plusDays(2), List.of(CLO), ill(ANA))));

        var away = Rotation.after(days, rules).of(plotsOf(ANA, BEN, CLO));
        assertThat(away).extracting(Rotation.Turn::holder).containsExactly(CLO, BEN, ANA);
        assertThat(away.getLast().why())
                .isEqualTo(new Rotation.Why(Rotation.Reason.HOLDER_WAS_ABSENT, null, FIRST.plusDays(2), 2));

        days.add(day(CLO, FIRST.plusDays(3), List.of(BEN), ill(ANA)));
        assertThat(turnOf(ANA, Rotation.after(days, rules), ANA, BEN, CLO).why().daysToGo())
                .as("being absent again puts it back no further")
                .isEqualTo(1);

        days.add(day(BEN, FIRST.plusDays(4), List.of(ANA, CLO)));
        assertThat(Rotation.after(days, rules)
                        .of(plotsOf(ANA, BEN, CLO))
                        .getFirst()
                        .holder())
                .isEqualTo(ANA);
    }

    @Test
    void who_is_ill_or_excused_keeps_the_turn_unless_the_rules_say_otherwise() {
        var rules = new Rules(0, 0, GOES_TO_BACK, USUALLY_LOSES_TURN, null);
        for (var reason : REASONS) {
            var days = List.of(day(BEN, FIRST, List.of(CLO), new Absence(ANA, reason)));

            assertThat(turnOf(ANA, Rotation.after(days, rules), ANA, BEN, CLO)
                                    .why()
                                    .reason()
                            == Rotation.Reason.HOLDER_WAS_ABSENT)
                    .as(reason.name())
                    .isEqualTo(reason == UNEXCUSED);
        }
    }

    @Test
    void who_owes_too_much_waits_behind_those_who_were_absent() {
        var days = List.of(
                day(ANA, FIRST, List.of(BEN, CLO)),
                day(CLO, FIRST.plusDays(1), List.of(ANA), new Absence(BEN, EXCUSED)));

        var turns = Rotation.after(days, new Rules(0, 0, GOES_TO_BACK, ANY, 0)).of(plotsOf(ANA, BEN, CLO));

        assertThat(turns).extracting(Rotation.Turn::holder).containsExactly(CLO, BEN, ANA);
        assertThat(turns.getLast().why()).isEqualTo(new Rotation.Why(Rotation.Reason.OWES_TOO_MUCH, 0, null, null));
    }

    @Test
    void says_what_sets_a_plot_apart_from_the_next() {
        var turns = Rotation.after(
                        List.of(day(BEN, FIRST, List.of(ANA)), day(ANA, FIRST.plusDays(1), List.of(BEN))), Rules.USUAL)
                .of(plotsOf(ANA, BEN, CLO, person(4)));

        assertThat(turns)
                .extracting(Rotation.Turn::holder, turn -> turn.why().reason())
                .containsExactly(
                        tuple(CLO, Rotation.Reason.ENTERED),
                        tuple(person(4), Rotation.Reason.RECEIVED),
                        tuple(BEN, Rotation.Reason.LAST_WORKED),
                        tuple(ANA, Rotation.Reason.LAST_WORKED));
    }

    @Property(tries = 200)
    void all_balances_together_are_the_days_granted_less_those_charged(
            @ForAll @IntRange(min = 1, max = 8) int people, @ForAll("rules") Rules rules, @ForAll long seed) {
        var all = everyone(people);
        var days = randomDays(people, new Random(seed));
        var rotation = Rotation.after(days, rules);

        assertThat(sum(all, rotation::daysGiven)).isEqualTo(sum(all, rotation::daysReceived));
        assertThat(rotation.of(plotsOf(all.toArray(UUID[]::new))).stream()
                        .mapToLong(Rotation.Turn::balance)
                        .sum())
                .isEqualTo(sum(all, rotation::daysGranted) - sum(all, rotation::daysCharged));
        for (var person : all) {
            var illByYear = new HashMap<Integer, Integer>();
            days.stream()
                    .filter(day -> !day.holder().equals(person) && day.absent().contains(ill(person)))
                    .forEach(day -> illByYear.merge(day.date().getYear(), 1, Integer::sum));
            assertThat(rotation.daysGranted(person))
                    .isEqualTo(illByYear.values().stream()
                            .mapToLong(ill -> Math.min(ill, rules.illnessDaysAYear()))
                            .sum());
            assertThat(rotation.daysCharged(person))
                    .isEqualTo(rules.unexcusedCosts()
                            * days.stream()
                                    .filter(day -> day.absent().contains(new Absence(person, UNEXCUSED)))
                                    .count());
        }
    }

    @Property(tries = 200)
    void the_order_of_entry_is_of_no_account(
            @ForAll @IntRange(min = 1, max = 8) int people, @ForAll("rules") Rules rules, @ForAll long seed) {
        var days = randomDays(people, new Random(seed));
        var shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(seed + 1));
        var plots = plotsOf(everyone(people).toArray(UUID[]::new));

        assertThat(Rotation.after(shuffled, rules).of(plots.reversed()))
                .isEqualTo(Rotation.after(days, rules).of(plots));
    }

    @Property(tries = 100)
    void without_rules_of_its_own_a_brigade_counts_no_absence(
            @ForAll @IntRange(min = 1, max = 8) int people, @ForAll long seed) {
        var days = randomDays(people, new Random(seed));
        var plots = plotsOf(everyone(people).toArray(UUID[]::new));
        var unnoted = days.stream()
                .map(day -> new Rotation.Day(day.plot(), day.holder(), day.date(), day.present(), List.of()))
                .toList();

        assertThat(Rotation.after(days, Rules.USUAL).of(plots))
                .isEqualTo(Rotation.after(unnoted, Rules.USUAL).of(plots));
    }

    /**
     * A brigade that always works on the first plot: everyone who comes at least every third day, and stays away only
     * with an excuse, has their turn again and again, however often others fail to come and whatever the rules are.
     *
     * <p>The bound: while somebody waits, each day on which they come takes one from what all those hold together who
     * stand above them; that is at most 2n - 1 for each of the n - 1 others, and what the rules grant these meanwhile.
     * A turn that goes to the back adds the days that it lets pass; twice as much is allowed for then, as others' days
     * at the back hold up the order.
     */
    @Property(tries = 40)
    void nobody_is_starved_who_keeps_coming(
            @ForAll @IntRange(min = 2, max = 4) int people, @ForAll("rules") Rules rules, @ForAll long seed) {
        var random = new Random(seed);
        var all = everyone(people);
        var faithful = all.subList(0, (people + 1) / 2);
        var plots = plotsOf(all.toArray(UUID[]::new));
        var others = people - 1;
        var held = others * (2 * people - 1) + others * rules.illnessDaysAYear() + 1;
        var bound = rules.absentHolder() == KEEPS_TURN ? 3 * held : 2 * (others + 3 * (held + others * others));
        var days = new ArrayList<Rotation.Day>();
        var waited = new HashMap<UUID, Integer>();
        var missed = new HashMap<UUID, Integer>();
        for (int i = 0; i < 300; i++) {
            var next = Rotation.after(days, rules).of(plots).getFirst().holder();
            days.add(randomDay(
                    next, FIRST.plusDays(i), all, random, person -> missed.getOrDefault(person, 0) == 2, faithful));
            var present = days.getLast().present();
            for (var person : faithful) {
                missed.merge(person, 1, Integer::sum);
                if (present.contains(person)) missed.put(person, 0);
                waited.merge(person, 1, Integer::sum);
                if (person.equals(next)) waited.put(person, 0);
            }
            assertThat(waited.values()).as("%s on day %d, %s", waited, i, rules).allMatch(wait -> wait <= bound);
        }
    }

    @Provide
    Arbitrary<Rules> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(KEEPS_TURN, GOES_TO_BACK),
                        Arbitraries.of(ANY, USUALLY_LOSES_TURN),
                        Arbitraries.integers().between(0, 4).injectNull(0.3))
                .as(Rules::new);
    }

    private static List<Rotation.Day> randomDays(int people, Random random) {
        var all = everyone(people);
        var days = new ArrayList<Rotation.Day>();
        for (int i = 0; i < 30; i++) {
            var holder = all.get(random.nextInt(people));
            days.add(randomDay(holder, FIRST.plusDays(random.nextInt(700)), all, random, person -> false, List.of()));
        }
        return days;
    }

    /** @param excused who stays away only with an excuse */
    private static Rotation.Day randomDay(
            UUID holder, LocalDate date, List<UUID> all, Random random, Predicate<UUID> mustCome, List<UUID> excused) {
        var present = all.stream()
                .filter(person -> random.nextInt(5) < 3 || mustCome.test(person))
                .toList();
        var absent = all.stream()
                .filter(person -> !present.contains(person) && random.nextBoolean())
                .map(person -> new Absence(person, REASONS.get(random.nextInt(excused.contains(person) ? 2 : 3))))
                .toList();
        return new Rotation.Day(plotOf(holder), holder, date, present, absent);
    }

    private static long sum(List<UUID> people, ToLongFunction<UUID> days) {
        return people.stream().mapToLong(days).sum();
    }

    private static Absence ill(UUID person) {
        return new Absence(person, ILLNESS);
    }

    private static Rotation.Turn turnOf(UUID holder, Rotation rotation, UUID... holders) {
        return rotation.of(plotsOf(holders)).stream()
                .filter(turn -> turn.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    private static Rotation.Day day(UUID holder, LocalDate date, List<UUID> present, Absence... absent) {
        return new Rotation.Day(plotOf(holder), holder, date, present, Arrays.asList(absent));
    }

    private static List<Rotation.Candidate> plotsOf(UUID... holders) {
        return Arrays.stream(holders)
                .map(holder -> new Rotation.Candidate(plotOf(holder), holder))
                .toList();
    }

    private static PlotId plotOf(UUID holder) {
        return new PlotId(new UUID(1, holder.getLeastSignificantBits()));
    }

    private static List<UUID> everyone(int people) {
        var all = new ArrayList<UUID>();
        for (int i = 1; i <= people; i++) all.add(person(i));
        return all;
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }
}
