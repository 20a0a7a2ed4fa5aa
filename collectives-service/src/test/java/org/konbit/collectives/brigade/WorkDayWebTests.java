package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class WorkDayWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    private BrigadeAtWork brigade;
    private String workDay = "";

    @BeforeEach
    void a_planned_day() {
        brigade = new BrigadeAtWork(api, seed);
        workDay = brigade.workDay("2026-11-20", brigade.plotOf(brigade.ana));
    }

    private MvcTestResult move(String json) {
        return brigade.tell(brigade.coordinator.calling(), workDay, "move", json);
    }

    private static String problem(MvcTestResult refused) {
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        return text(body(refused), "type").replace("urn:konbit:problem:", "");
    }

    @Test
    void a_report_tells_how_long_with_what_and_who_was_absent() {
        var reported = body(HttpStatus.OK, brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": ["%1$s"], "hours": [{"person": "%1$s", "hours": "6.5"}],
                         "absent": [{"person": "%2$s", "reason": "ILLNESS"}],
                         "tools": [{"tool": "Wou", "quantity": 4}]}""".formatted(
                        brigade.ana.id(), brigade.ben.id())));

        assertThat(reported.at("/report/hours/0/hours").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(reported.at("/report/absent/0/reason").stringValue()).isEqualTo("ILLNESS");
        assertThat(reported.at("/report/tools/0/quantity").intValue()).isEqualTo(4);
        var read = body(HttpStatus.OK, api.get(brigade.ben.calling(), "/api/work-days/{id}", workDay));
        assertThat(read.get("report")).isEqualTo(reported.get("report"));
    }

    @Test
    void refuses_hours_of_who_was_not_there_and_absences_of_who_was() {
        var stranger = seed.person(brigade.territory);

        assertThat(pointers(
                        brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": ["%1$s"],
                         "hours": [{"person": "%2$s", "hours": 3}, {"person": "%1$s", "hours": 24}, {"person": "%1$s", "hours": 1}],
                         "absent": [{"person": "%1$s", "reason": "EXCUSED"}, {"person": "%2$s", "reason": "EXCUSED"},
                                    {"person": "%2$s", "reason": "ILLNESS"}]}""".formatted(brigade.ana.id(), brigade.ben.id()))))
                .containsExactlyInAnyOrder(
                        "/hours/0/person", "/hours/2/person", "/absent/0/person", "/absent/2/person");
        assertThat(pointers(
                        brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": ["%1$s"], "hours": [{"person": "%1$s", "hours": 24.5}], "tools": [{"tool": "", "quantity": 0}],
                         "absent": [{"person": "%2$s", "reason": "LAZY"}]}""".formatted(brigade.ana.id(), brigade.ben.id()))))
                .contains("/hours/0/hours", "/tools/0/tool", "/tools/0/quantity", "/absent/0/reason");
        assertThat(pointers(brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": [], "absent": [{"person": "%s", "reason": "UNEXCUSED"}]}""".formatted(stranger.id()))))
                .containsExactly("/absent/0/person");
    }

    @Test
    void neighbours_may_have_come_and_only_members_are_missed() {
        var neighbour = seed.person(brigade.territory);

        assertThat(pointers(
                        brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": ["%s"], "absent": [{"person": "%s", "reason": "ILLNESS"}]}""".formatted(brigade.ana.id(), neighbour.id()))))
                .containsExactly("/absent/0/person");
        assertThat(brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": ["%s", "%s"]}""".formatted(brigade.ana.id(), neighbour.id())))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void refuses_absences_without_a_reason_and_barriers_of_no_kind() {
        assertThat(pointers(brigade.tell(ORGANIZER, workDay, "report", """
                        {"present": [], "absent": [{"person": "%s"}], "barriers": [{"kind": null, "metres": 3}]}""".formatted(brigade.ana.id()))))
                .containsExactlyInAnyOrder("/absent/0/reason", "/barriers/0/kind");
    }

    @Test
    void is_moved_again_and_again_until_it_is_reported() {
        assertThat(move("{\"date\": \"2026-11-21\", \"reason\": \"RAIN\", \"note\": \"Larivyè a desann\"}"))
                .hasStatus(HttpStatus.OK);
        var moved = body(HttpStatus.OK, move("{\"date\": \"2026-11-28\", \"reason\": \"MOURNING\"}"));

        assertThat(text(moved, "date")).isEqualTo("2026-11-28");
        assertThat(text(moved, "state")).isEqualTo("PLANNED");
        assertThat(moved.at("/moves/0/from").stringValue()).isEqualTo("2026-11-20");
        assertThat(moved.at("/moves/0/note").stringValue()).isEqualTo("Larivyè a desann");
        assertThat(moved.at("/moves/1/reason").stringValue()).isEqualTo("MOURNING");

        brigade.tell(ORGANIZER, workDay, "report", "{\"present\": []}");
        assertThat(problem(move("{\"date\": \"2026-12-01\", \"reason\": \"RAIN\"}")))
                .isEqualTo("work-day-reported");
    }

    @Test
    void is_moved_three_times_at_most() {
        for (var date : List.of("2026-11-21", "2026-11-22", "2026-11-23")) {
            assertThat(move("{\"date\": \"%s\", \"reason\": \"RAIN\"}".formatted(date)))
                    .hasStatus(HttpStatus.OK);
        }

        assertThat(problem(move("{\"date\": \"2026-11-24\", \"reason\": \"RAIN\"}")))
                .isEqualTo("too-often");
        assertThat(brigade.tell(brigade.coordinator.calling(), workDay, "cancel", "{\"reason\": \"RAIN\"}"))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void members_are_told_ten_times_a_day_at_most_and_those_of_another_brigade_too() {
        var plot = brigade.plotOf(brigade.ben);
        for (int i = 0; i < 10; i++) {
            assertThat(brigade.tell(
                            brigade.coordinator.calling(),
                            brigade.workDay("2026-11-20", plot),
                            "cancel",
                            "{\"reason\": \"RAIN\"}"))
                    .hasStatus(HttpStatus.OK);
        }

        assertThat(problem(move("{\"date\": \"2026-11-21\", \"reason\": \"RAIN\"}")))
                .isEqualTo("too-often-today");
        assertThat(problem(brigade.tell(ORGANIZER, workDay, "cancel", "{\"reason\": \"RAIN\"}")))
                .isEqualTo("too-often-today");
        var other = new BrigadeAtWork(api, seed);
        assertThat(other.tell(
                        ORGANIZER,
                        other.workDay("2026-11-20", other.plotOf(other.ana)),
                        "cancel",
                        "{\"reason\": \"RAIN\"}"))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void of_a_brigade_that_is_dissolved_no_day_is_moved_or_called_off() {
        api.patch(ORGANIZER, "{\"state\": \"DISSOLVED\"}", "/api/collectives/{id}", brigade.id);

        assertThat(problem(
                        brigade.tell(ORGANIZER, workDay, "move", "{\"date\": \"2026-11-21\", \"reason\": \"RAIN\"}")))
                .isEqualTo("collective-dissolved");
        assertThat(problem(brigade.tell(ORGANIZER, workDay, "cancel", "{\"reason\": \"RAIN\"}")))
                .isEqualTo("collective-dissolved");
    }

    @Test
    void a_moved_day_goes_out_without_its_note_and_names() {
        move("{\"date\": \"2026-11-21\", \"reason\": \"RAIN\", \"note\": \"Larivyè a desann\"}");

        var event = topics.events("collectives.events", workDay, 1).getFirst();

        assertThat(event.type()).isEqualTo("konbit.collectives.work-day-moved.v1");
        assertThat(text(event.data(), "previousDate")).isEqualTo("2026-11-20");
        assertThat(text(event.data(), "date")).isEqualTo("2026-11-21");
        assertThat(event.data().has("collectiveCode"))
                .as("free text that would stand on members' phones")
                .isFalse();
        assertThat(event.data().at("/by/subject").stringValue())
                .isEqualTo(brigade.coordinator.id().toString());
        assertThat(event.raw()).doesNotContain("Larivyè", brigade.coordinator.handle());
    }

    @Test
    void a_day_called_off_is_over() {
        var cancelled = body(
                HttpStatus.OK,
                brigade.tell(brigade.coordinator.calling(), workDay, "cancel", "{\"reason\": \"ILLNESS\"}"));

        assertThat(text(cancelled, "state")).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/cancelled/reason").stringValue()).isEqualTo("ILLNESS");
        for (var told : Map.of(
                        "cancel", "{\"reason\": \"RAIN\"}",
                        "move", "{\"date\": \"2026-12-01\", \"reason\": \"RAIN\"}",
                        "report", "{\"present\": []}")
                .entrySet()) {
            assertThat(problem(brigade.tell(ORGANIZER, workDay, told.getKey(), told.getValue())))
                    .isEqualTo("work-day-cancelled");
        }
        assertThat(topics.events("collectives.events", workDay, 1).getFirst().type())
                .isEqualTo("konbit.collectives.work-day-cancelled.v1");
    }

    @Test
    void is_moved_by_those_who_plan_days_to_another_date() {
        var json = "{\"date\": \"2026-11-21\", \"reason\": \"RAIN\"}";
        var stranger = seed.person(brigade.territory);

        assertThat(brigade.tell(brigade.ana.calling(), workDay, "move", json)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(brigade.tell(brigade.ana.calling(), workDay, "cancel", "{\"reason\": \"RAIN\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(brigade.tell(stranger.calling(), workDay, "move", json)).hasStatus(HttpStatus.NOT_FOUND);
        for (var date : List.of("2026-11-20", "9999-01-01")) {
            assertThat(pointers(move("{\"date\": \"%s\", \"reason\": \"RAIN\"}".formatted(date))))
                    .containsExactly("/date");
        }
    }
}
