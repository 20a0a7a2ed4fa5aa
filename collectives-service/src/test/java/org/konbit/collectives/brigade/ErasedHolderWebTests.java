package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.person.ErasePerson;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@CollectivesTest
class ErasedHolderWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    ErasePerson erasePerson;

    private BrigadeAtWork brigade;

    @BeforeEach
    void a_brigade() {
        brigade = new BrigadeAtWork(api, seed);
    }

    private void erase(UUID person) {
        for (var time : Set.of("once", "again")) {
            assertThat(erasePerson.erase(new PersonId(person))).as(time).isTrue();
        }
    }

    @Test
    void where_the_plot_of_an_erased_person_lies_is_forgotten_and_its_size_stays() {
        var where = ", \"grows\": [\"Kafe\"], \"point\": {\"type\": \"Point\", \"coordinates\": [-72.01, 19.15]}";
        var plot = text(body(HttpStatus.CREATED, brigade.enterPlot(brigade.ana, where)), "id");
        var others = text(body(HttpStatus.CREATED, brigade.enterPlot(brigade.ben, where)), "id");

        erase(brigade.ana.id());

        var left = body(HttpStatus.OK, api.get(ORGANIZER, "/api/plots/{id}", plot));
        assertThat(left.get("areaHectares").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(left.has("point")).isFalse();
        assertThat(left.toString()).doesNotContain("Kafe");
        assertThat(body(HttpStatus.OK, api.get(ORGANIZER, "/api/plots/{id}", others))
                        .has("point"))
                .isTrue();
    }

    @Test
    void what_an_erased_person_noted_is_forgotten_and_that_the_day_was_moved_stays() {
        var workDay = brigade.workDay("2026-11-20", brigade.plotOf(brigade.ben));
        brigade.tell(brigade.coordinator.calling(), workDay, "move", """
                {"date": "2026-11-21", "reason": "RAIN", "note": "Lakay mwen, anba pon an"}""");
        brigade.tell(ORGANIZER, workDay, "move", """
                {"date": "2026-11-22", "reason": "RAIN", "note": "Larivyè a desann"}""");
        var other = brigade.workDay("2026-11-20", brigade.plotOf(brigade.ben));
        brigade.tell(brigade.coordinator.calling(), other, "cancel", """
                {"reason": "ILLNESS", "note": "Lakay mwen, anba pon an"}""");

        erase(brigade.coordinator.id());

        var moved = body(HttpStatus.OK, api.get(ORGANIZER, "/api/work-days/{id}", workDay));
        assertThat(moved.at("/moves/0/reason").stringValue()).isEqualTo("RAIN");
        assertThat(moved.at("/moves/0").has("note")).isFalse();
        assertThat(moved.at("/moves/1/note").stringValue()).isEqualTo("Larivyè a desann");
        var cancelled = body(HttpStatus.OK, api.get(ORGANIZER, "/api/work-days/{id}", other));
        assertThat(cancelled.at("/cancelled/reason").stringValue()).isEqualTo("ILLNESS");
        assertThat(cancelled.get("cancelled").has("note")).isFalse();
    }
}
