package org.konbit.collectives.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.person.Gender.F;
import static org.konbit.collectives.person.Gender.M;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.assembly.DelegateWarnings.Sitting;
import org.konbit.collectives.collective.UsualSizes.Warning;
import org.konbit.collectives.person.Gender;

class DelegateWarningsTests {
    /** A woman, a man, a youth. */
    private static final List<Seats> RULE =
            List.of(new Seats(1, F, false), new Seats(1, M, false), new Seats(1, null, true));

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static Sitting sitting(int person, int seat, @Nullable Gender gender, boolean young) {
        return new Sitting(new UUID(0, person), seat, gender, young, true);
    }

    private static List<String> codes(Sitting... sitting) {
        return codes(List.of(sitting));
    }

    private static List<String> codes(Collection<Sitting> sitting) {
        return DelegateWarnings.of(RULE, sitting, Map.of()).stream()
                .map(Warning::code)
                .toList();
    }

    @Test
    void a_woman_a_man_and_a_youth_are_what_the_rule_asks() {
        assertThat(codes(sitting(1, 1, F, false), sitting(2, 2, M, false), sitting(3, 3, F, true)))
                .isEmpty();
    }

    @Test
    void each_seat_that_nobody_has_is_said() {
        assertThat(codes()).containsExactly("VACANT_SEAT", "VACANT_SEAT", "VACANT_SEAT");
        assertThat(codes(sitting(1, 1, F, true))).containsExactly("VACANT_SEAT", "VACANT_SEAT");
    }

    @Test
    void one_person_is_not_two() {
        assertThat(codes(sitting(1, 1, F, true), sitting(2, 2, M, false), sitting(1, 3, F, true)))
                .containsExactly("TWO_SEATS");
    }

    @Test
    void whoever_is_not_known_to_be_what_the_seat_is_for_does_not_fit() {
        assertThat(codes(sitting(1, 1, null, false), sitting(2, 2, F, false), sitting(3, 3, M, false)))
                .containsExactly("DOES_NOT_FIT", "DOES_NOT_FIT", "DOES_NOT_FIT");
    }

    @Test
    void whoever_left_the_collective_leaves_the_seat_vacant() {
        var left = new Sitting(new UUID(0, 2), 2, M, false, false);

        assertThat(codes(List.of(sitting(1, 1, F, false), left, sitting(3, 3, M, true))))
                .containsExactly("VACANT_SEAT", "LEFT_MEANWHILE");
    }

    @Test
    void a_term_that_is_over_is_said_where_nobody_followed() {
        var warnings = DelegateWarnings.of(
                List.of(new Seats(1, null, false)), List.of(), Map.of(1, LocalDate.of(2026, 10, 31)));

        assertThat(warnings).extracting(Warning::code).containsExactly("VACANT_SEAT", "TERM_OVER");
        assertThat(warnings.getLast().detail()).contains("2026-10-31");
    }

    @Test
    void too_many_and_unknown_seats_are_said() {
        assertThat(codes(
                        sitting(1, 1, F, false),
                        sitting(4, 1, F, false),
                        sitting(2, 2, M, false),
                        sitting(3, 3, M, true),
                        sitting(5, 7, M, true)))
                .containsExactly("MORE_THAN_SEATS", "NO_SUCH_SEAT");
    }

    @Test
    void who_is_young_is_a_setting() {
        var settings = new AssemblySettings(35, RULE);

        assertThat(settings.isYoung("1990", NOW))
                .as("who was born in 1999 is 27")
                .isTrue();
        assertThat(settings.isYoung("1980", NOW)).isFalse();
        assertThat(new AssemblySettings(37, RULE).isYoung("1980", NOW)).isTrue();
        assertThat(settings.isYoung(null, NOW)).isFalse();
    }

    @Property
    void nobody_warns_of_a_rule_that_is_met_and_somebody_does_of_any_other(
            @ForAll("anyone") List<Sitting> sitting, @ForAll Random random) {
        boolean met = sitting.size() == 3
                && sitting.stream().map(Sitting::person).distinct().count() == 3
                && sitting.stream().allMatch(Sitting::speaks)
                && has(sitting, 1, one -> one.gender() == F)
                && has(sitting, 2, one -> one.gender() == M)
                && has(sitting, 3, Sitting::young);
        var shuffled = new ArrayList<>(sitting);
        Collections.shuffle(shuffled, random);

        assertThat(codes(sitting).isEmpty()).isEqualTo(met);
        assertThat(codes(shuffled)).isEqualTo(codes(sitting));
    }

    private static boolean has(List<Sitting> sitting, int seat, Predicate<Sitting> fit) {
        return sitting.stream().filter(one -> one.seat() == seat).anyMatch(fit);
    }

    @Provide
    Arbitrary<List<Sitting>> anyone() {
        var one = Combinators.combine(
                        Arbitraries.integers().between(1, 5).map(person -> new UUID(0, person)),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(Gender.class).injectNull(0.1),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, true, true, false))
                .as(Sitting::new);
        return one.list().ofMaxSize(5);
    }
}
