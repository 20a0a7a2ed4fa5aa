package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.brigade.Reforestation.Due;
import org.konbit.collectives.brigade.WorkDayReport.Planting;

class ReforestationTests {
    private static final LocalDate PLANTED = LocalDate.of(2025, 1, 31);
    private static final String OAK = "Catalpa longissima";
    private static final String CEDAR = "Cedrela odorata";

    @Test
    void adds_up_species_by_species_what_was_planted_and_lives() {
        var first = planted(PLANTED, new Planting(OAK, 100), new Planting(CEDAR, 30), new Planting(OAK, 20));
        var second = planted(PLANTED.plusDays(1), new Planting(OAK, 80));
        count(first, 6, alive(OAK, 90), alive(CEDAR, 15));
        count(second, 6, alive(OAK, 60));
        count(first, 12, alive(OAK, 60));

        var found = Reforestation.of(List.of(second, first), PLANTED);

        assertThat(found.species())
                .containsExactly(
                        new Reforestation.OfSpecies(OAK, 200, new Survival(200, 150), new Survival(120, 60)),
                        new Reforestation.OfSpecies(CEDAR, 30, new Survival(30, 15), new Survival(0, 0)));
        assertThat(found.inAll().planted()).isEqualTo(230);
        assertThat(found.inAll().atSixMonths().rate()).isEqualByComparingTo("0.7174");
        assertThat(found.inAll().atTwelveMonths().rate()).isEqualByComparingTo("0.5");
        assertThat(found.species().getLast().atTwelveMonths().rate()).isNull();
        assertThat(found.barriers())
                .singleElement()
                .satisfies(wall -> assertThat(wall.metres()).isEqualByComparingTo("81"));
    }

    @Test
    void a_newer_count_corrects_an_older_one_species_by_species() {
        var day = planted(PLANTED, new Planting(OAK, 100), new Planting(CEDAR, 30));
        count(day, 6, alive(OAK, 90), alive(CEDAR, 15));
        count(day, 6, alive(OAK, 70));

        var found = Reforestation.of(List.of(day), PLANTED);

        assertThat(found.inAll().atSixMonths()).isEqualTo(new Survival(130, 85));
        assertThat(day.treeCounts()).hasSize(2);
    }

    @Test
    void a_count_is_due_from_its_month_and_overdue_a_month_later() {
        var day = planted(PLANTED, new Planting(OAK, 100), new Planting(CEDAR, 30));

        assertThat(due(day, LocalDate.of(2025, 7, 30))).isEmpty();
        assertThat(due(day, LocalDate.of(2025, 7, 31)))
                .extracting(Due::month, Due::overdue)
                .containsExactly(tuple(6, false));
        assertThat(due(day, LocalDate.of(2025, 8, 31))).extracting(Due::overdue).containsExactly(false);
        assertThat(due(day, LocalDate.of(2025, 9, 1))).extracting(Due::overdue).containsExactly(true);
        count(day, 6, alive(OAK, 90));
        assertThat(due(day, LocalDate.of(2025, 9, 1))).as("the cedars").hasSize(1);
        count(day, 6, alive(CEDAR, 0));
        assertThat(due(day, LocalDate.of(2025, 9, 1))).isEmpty();
    }

    @Test
    void nobody_is_asked_for_six_months_once_it_is_twelve() {
        var day = planted(PLANTED, new Planting(OAK, 100));

        assertThat(due(day, LocalDate.of(2026, 1, 31)))
                .extracting(Due::month, Due::dueOn)
                .containsExactly(tuple(12, LocalDate.of(2026, 1, 31)));
    }

    @Test
    void where_nothing_was_planted_nothing_is_counted() {
        assertThat(due(planted(PLANTED), PLANTED.plusYears(2))).isEmpty();
        assertThat(due(planted(PLANTED, new Planting(OAK, 0)), PLANTED.plusYears(2)))
                .isEmpty();
    }

    private static List<Due> due(WorkDay day, LocalDate today) {
        return Reforestation.of(List.of(day), today).due();
    }

    private static WorkDay planted(LocalDate date, Planting... trees) {
        var day = WorkDayFixtures.planned(date);
        day.report(WorkDayFixtures.reportOf(Set.of(), trees));
        return day;
    }

    private static TreeCount.Alive alive(String species, int alive) {
        return new TreeCount.Alive(species, alive);
    }

    private static void count(WorkDay day, int month, TreeCount.Alive... alive) {
        day.count(new TreeCount(month, day.date().plusMonths(month), Arrays.asList(alive), Instant.EPOCH));
    }
}
