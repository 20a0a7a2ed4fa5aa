package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class ReforestationWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private BrigadeAtWork brigade;
    private String workDay = "";

    @BeforeEach
    void a_planned_day() {
        brigade = new BrigadeAtWork(api, seed);
        workDay = brigade.workDay("2024-02-29", brigade.plotOf(brigade.ana));
    }

    private void plant() {
        assertThat(brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": [], "trees": [{"species": "Catalpa longissima", "planted": 120},
                                                  {"species": "Cedrela odorata", "planted": 30}],
                         "barriers": [{"kind": "ROCK_WALL", "metres": 40.5}, {"kind": "ROCK_WALL", "metres": 9.5}]}""")).hasStatus(HttpStatus.OK);
    }

    private MvcTestResult count(int month, String date, String alive) {
        return brigade.tell(brigade.coordinator.calling(), workDay, "tree-counts", """
                {"month": %d, "date": "%s", "alive": [%s]}""".formatted(month, date, alive));
    }

    @Test
    void trees_are_counted_again_and_add_up() {
        plant();
        count(6, "2024-08-29", "{\"species\": \"Catalpa longissima\", \"alive\": 100}");
        var counted = body(
                HttpStatus.CREATED, count(6, "2024-09-02", "{\"species\": \"Catalpa longissima\", \"alive\": 90}"));

        assertThat(counted.at("/trees/counts").size()).isEqualTo(2);
        assertThat(counted.at("/trees/survival/0/species/0/survival/survivalRate")
                        .decimalValue())
                .isEqualByComparingTo("0.75");

        var found =
                body(HttpStatus.OK, api.get(brigade.ben.calling(), "/api/collectives/{id}/reforestation", brigade.id));
        assertThat(found.get("planted").intValue()).isEqualTo(150);
        assertThat(found.at("/atSixMonths/counted").intValue()).isEqualTo(120);
        assertThat(found.at("/atSixMonths/alive").intValue()).isEqualTo(90);
        assertThat(found.at("/atTwelveMonths").has("survivalRate")).isFalse();
        assertThat(found.at("/species/1/species").stringValue()).isEqualTo("Cedrela odorata");
        assertThat(found.at("/due/0/workDay").stringValue()).isEqualTo(workDay);
        assertThat(found.at("/due/0/month").intValue()).isEqualTo(12);
        assertThat(found.at("/due/0/overdue").booleanValue()).isTrue();
        assertThat(found.at("/barriers/0/kind").stringValue()).isEqualTo("ROCK_WALL");
        assertThat(found.at("/barriers/0/metres").decimalValue()).isEqualByComparingTo("50");
    }

    @Test
    void only_what_was_planted_is_counted_and_no_more_than_that() {
        plant();

        assertThat(pointers(count(6, "2024-02-28", """
                        {"species": "Catalpa longissima", "alive": 121}, {"species": "Mangifera indica", "alive": 1}""")))
                .containsExactlyInAnyOrder("/date", "/alive/0/alive", "/alive/1/species");
        assertThat(pointers(count(7, "2024-08-29", """
                        {"species": "Cedrela odorata", "alive": 1}, {"species": "Cedrela odorata", "alive": 2}"""))).containsExactlyInAnyOrder("/month", "/alive/1/species");
        assertThat(pointers(count(6, "2199-01-01", "{\"species\": \"Cedrela odorata\", \"alive\": 1}")))
                .containsExactly("/date");
        assertThat(pointers(count(6, "2024-08-29", ""))).containsExactly("/alive");
    }

    @Test
    void nobody_counts_long_before_the_months_are_over() {
        plant();
        var one = "{\"species\": \"Cedrela odorata\", \"alive\": 1}";

        assertThat(pointers(count(12, "2024-02-29", one))).containsExactly("/date");
        assertThat(pointers(count(12, "2025-01-28", one))).containsExactly("/date");
        assertThat(count(12, "2025-01-29", one)).hasStatus(HttpStatus.CREATED);
        assertThat(pointers(count(6, "2024-07-29", one))).containsExactly("/date");
        assertThat(count(6, "2024-07-30", one)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void what_is_not_reported_is_not_counted() {
        var refused = count(6, "2024-08-29", "{\"species\": \"Cedrela odorata\", \"alive\": 1}");

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(body(refused), "type")).isEqualTo("urn:konbit:problem:work-day-not-reported");
    }

    @Test
    void those_who_report_days_count_trees_and_members_see_it() {
        plant();
        var json =
                "{\"month\": 6, \"date\": \"2024-08-29\", \"alive\": [{\"species\": \"Cedrela odorata\", \"alive\": 1}]}";
        var stranger = seed.person(brigade.territory);

        assertThat(brigade.tell(brigade.ana.calling(), workDay, "tree-counts", json))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(brigade.tell(stranger.calling(), workDay, "tree-counts", json))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(stranger.calling(), "/api/collectives/{id}/reforestation", brigade.id))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
