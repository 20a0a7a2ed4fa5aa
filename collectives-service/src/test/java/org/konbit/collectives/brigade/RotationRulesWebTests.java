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
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class RotationRulesWebTests {
    private static final String RULES = """
            {"illnessDaysAYear": 2, "unexcusedCosts": 1, "absentHolder": "GOES_TO_BACK",
             "losesTurn": ["ILLNESS", "UNEXCUSED"], "mayOwe": 0}""";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private BrigadeAtWork brigade;

    @BeforeEach
    void a_brigade() {
        brigade = new BrigadeAtWork(api, seed);
    }

    private MvcTestResult put(Caller caller, String json) {
        return api.put(caller, json, "/api/collectives/{id}/rotation-rules", brigade.id);
    }

    private JsonNode rotation() {
        return body(HttpStatus.OK, api.get(brigade.ben.calling(), "/api/collectives/{id}/rotation", brigade.id));
    }

    @Test
    void a_brigade_that_set_none_counts_no_absence() {
        var usual =
                body(HttpStatus.OK, api.get(brigade.ana.calling(), "/api/collectives/{id}/rotation-rules", brigade.id));

        assertThat(usual.get("illnessDaysAYear").intValue()).isZero();
        assertThat(text(usual, "absentHolder")).isEqualTo("KEEPS_TURN");
        assertThat(usual.has("mayOwe")).isFalse();
        assertThat(usual.get("version").intValue()).isZero();
    }

    @Test
    void the_rules_that_it_sets_decide_and_the_rotation_says_why() {
        var plot = brigade.plotOf(brigade.coordinator);
        brigade.plotOf(brigade.ana);
        brigade.plotOf(brigade.ben);
        brigade.tell(ORGANIZER, brigade.workDay("2026-11-20", plot), "report", """
                {"present": ["%s"], "absent": [{"person": "%s", "reason": "ILLNESS"}]}""".formatted(
                        brigade.ben.id(), brigade.ana.id()));
        assertThat(rotation().at("/0/holder").stringValue())
                .isEqualTo(brigade.ben.id().toString());
        assertThat(rotation().at("/0/why/reason").stringValue()).isEqualTo("BALANCE");

        assertThat(put(brigade.coordinator.calling(), RULES)).hasStatus(HttpStatus.OK);

        var turns = rotation();
        assertThat(turns.at("/1/holder").stringValue())
                .isEqualTo(brigade.ana.id().toString());
        assertThat(turns.at("/1/daysGranted").intValue()).isEqualTo(1);
        assertThat(turns.at("/1/balance").intValue()).isEqualTo(1);
        assertThat(turns.at("/1/why/reason").stringValue()).isEqualTo("HOLDER_WAS_ABSENT");
        assertThat(turns.at("/1/why/absentOn").stringValue()).isEqualTo("2026-11-20");
        assertThat(turns.at("/1/why/daysToGo").intValue()).isEqualTo(2);
        assertThat(turns.at("/2/why/reason").stringValue()).isEqualTo("OWES_TOO_MUCH");
        assertThat(turns.at("/2/why/mayOwe").intValue()).isZero();
    }

    @Test
    void who_was_ill_keeps_the_turn_where_nothing_else_is_said() {
        brigade.plotOf(brigade.ana);
        brigade.plotOf(brigade.ben);
        brigade.tell(
                ORGANIZER, brigade.workDay("2026-11-20", brigade.plotOf(brigade.coordinator)), "report", """
                {"present": [], "absent": [{"person": "%s", "reason": "ILLNESS"}]}""".formatted(
                                brigade.ana.id()));

        var set = body(HttpStatus.OK, put(brigade.coordinator.calling(), """
                {"illnessDaysAYear": 0, "unexcusedCosts": 0, "absentHolder": "GOES_TO_BACK"}"""));

        assertThat(set.get("losesTurn").valueStream().map(JsonNode::stringValue))
                .containsExactly("UNEXCUSED");
        assertThat(rotation().at("/0/holder").stringValue())
                .isEqualTo(brigade.ana.id().toString());
    }

    @Test
    void are_set_by_who_leads_and_only_as_they_were_read() {
        assertThat(put(brigade.ana.calling(), RULES)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(brigade.coordinator.calling(), RULES)).hasStatus(HttpStatus.OK);
        assertThat(api.putIfMatch(
                        brigade.coordinator.calling(),
                        "\"0\"",
                        RULES,
                        "/api/collectives/{id}/rotation-rules",
                        brigade.id))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void refuses_rules_that_are_none() {
        assertThat(pointers(put(ORGANIZER, """
                        {"illnessDaysAYear": -1, "unexcusedCosts": 31, "absentHolder": null, "mayOwe": -1}""")))
                .containsExactlyInAnyOrder("/illnessDaysAYear", "/unexcusedCosts", "/absentHolder", "/mayOwe");
        var group = seed.collective("FARMERS_GROUP", brigade.territory);
        assertThat(api.put(ORGANIZER, RULES, "/api/collectives/{id}/rotation-rules", group))
                .hasStatus(HttpStatus.CONFLICT);
    }
}
