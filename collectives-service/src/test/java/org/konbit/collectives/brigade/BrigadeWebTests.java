package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class BrigadeWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    private String territory = "";
    private String brigade = "";

    @BeforeEach
    void a_brigade() {
        territory = seed.territory("Hinche");
        brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
    }

    private MvcTestResult enterPlot(Member holder) {
        return api.post(ORGANIZER, """
                {"holder": "%s", "areaHectares": 0.75, "point": {"type": "Point", "coordinates": [-72.01, 19.15]}}""".formatted(holder.id()), "/api/collectives/{id}/plots", brigade);
    }

    private String plotOf(Member holder) {
        return text(body(HttpStatus.CREATED, enterPlot(holder)), "id");
    }

    private String workDay(String date, String plot) {
        return text(
                body(
                        HttpStatus.CREATED,
                        api.post(ORGANIZER, """
                                {"date": "%s", "plot": "%s", "task": "Miray sèk"}""".formatted(date, plot), "/api/collectives/{id}/work-days", brigade)),
                "id");
    }

    private MvcTestResult report(String workDay, Member... present) {
        return report(ORGANIZER, workDay, present);
    }

    private MvcTestResult report(Caller caller, String workDay, Member... present) {
        var people = Arrays.stream(present).map(one -> "\"" + one.id() + "\"").collect(Collectors.joining(","));
        return api.post(caller, """
                {"present": [%s], "trees": [{"species": "Catalpa longissima", "planted": 120}],
                 "barriers": [{"kind": "ROCK_WALL", "metres": 40.5}], "learned": "Kouman fè yon nivo A"}""".formatted(people), "/api/work-days/{id}/report", workDay);
    }

    @Test
    void works_a_day_on_a_plot_and_sees_whose_plot_is_next() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var ben = seed.memberOf(brigade, territory, "MEMBER");
        var plotOfAna = plotOf(ana);
        var plotOfBen = plotOf(ben);

        var reported = body(HttpStatus.OK, report(workDay("2024-02-29", plotOfAna), ana, ben));
        var rotation = body(HttpStatus.OK, api.get(ben.calling(), "/api/collectives/{id}/rotation", brigade));

        assertThat(text(reported, "state")).isEqualTo("REPORTED");
        assertThat(text(reported, "date")).isEqualTo("2024-02-29");
        assertThat(rotation.isArray()).isTrue();
        assertThat(text(rotation.get(0), "plot")).isEqualTo(plotOfBen);
        assertThat(text(rotation.get(0), "holder")).isEqualTo(ben.id().toString());
        assertThat(rotation.get(0).get("daysGiven").intValue()).isEqualTo(1);
        assertThat(rotation.get(0).get("balance").intValue()).isEqualTo(1);
        assertThat(rotation.get(1).get("daysReceived").intValue()).isEqualTo(1);
        assertThat(rotation.get(1).get("balance").intValue()).isEqualTo(-1);
    }

    @Test
    void a_reported_day_goes_out_with_how_many_came_and_not_who() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var ben = seed.memberOf(brigade, territory, "MEMBER");
        var workDay = workDay("2026-11-20", plotOf(ana));
        report(workDay, ana, ben);

        var event = topics.events("collectives.events", workDay, 1).getFirst();

        assertThat(event.type()).isEqualTo("konbit.collectives.work-day-reported.v1");
        assertThat(event.data().get("presentCount").intValue()).isEqualTo(2);
        assertThat(event.data().get("date").stringValue()).isEqualTo("2026-11-20");
        assertThat(event.data().get("trees").get(0).get("planted").intValue()).isEqualTo(120);
        assertThat(event.data().get("barriers").get(0).get("metres").decimalValue())
                .isEqualByComparingTo("40.5");
        assertThat(event.raw()).doesNotContain(ben.id().toString());
    }

    @Test
    void a_day_is_reported_once() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var workDay = workDay("2026-11-20", plotOf(ana));

        assertThat(report(workDay, ana)).hasStatus(HttpStatus.OK);
        assertThat(report(workDay, ana)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void who_left_drops_out_of_the_rotation() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        plotOf(ana);
        api.patch(ORGANIZER, "{\"state\": \"LEFT\"}", "/api/collectives/{id}/memberships/{person}", brigade, ana.id());

        assertThat(body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}/rotation", brigade))
                        .size())
                .isZero();
    }

    @Test
    void refuses_holders_plots_and_people_that_are_not_there() {
        var stranger = seed.person(territory);
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var workDay = workDay("2026-11-20", plotOf(ana));

        assertThat(pointers(enterPlot(stranger))).containsExactly("/holder");
        assertThat(pointers(api.post(
                        ORGANIZER, """
                        {"date": "2026-11-20", "plot": "%s", "task": "x"}""".formatted(UUID.randomUUID()), "/api/collectives/{id}/work-days", brigade)))
                .containsExactly("/plot");
        assertThat(pointers(report(workDay, ana, new Member(UUID.randomUUID(), "nobody"))))
                .containsExactly("/present/1");
    }

    @Test
    void tells_whoever_may_not_report_nothing_of_who_is_known() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var workDay = workDay("2026-11-20", plotOf(ana));

        for (var present : List.of(ana, new Member(UUID.randomUUID(), "nobody"))) {
            assertThat(report(ana.calling(), workDay, present)).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void refuses_impossible_areas_and_points() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");

        var refused = api.post(ORGANIZER, """
                {"holder": "%s", "areaHectares": -1, "point": {"type": "Point", "coordinates": [-272, 19]}}""".formatted(ana.id()), "/api/collectives/{id}/plots", brigade);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(refused)).containsExactlyInAnyOrder("/areaHectares", "/point/coordinates/0");
    }

    @Test
    void a_farmers_group_has_no_plots_and_no_rotation() {
        var group = seed.collective("FARMERS_GROUP", territory);

        var refused = api.get(ORGANIZER, "/api/collectives/{id}/rotation", group);

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(body(refused), "type")).isEqualTo("urn:konbit:problem:not-a-brigade");
    }

    @Test
    void members_enter_their_own_plot_and_only_who_leads_plans_days() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var ben = seed.memberOf(brigade, territory, "MEMBER");
        var own = "{\"holder\": \"%s\", \"areaHectares\": \"1.5\"}".formatted(ana.id());

        assertThat(api.post(ana.calling(), own, "/api/collectives/{id}/plots", brigade))
                .hasStatus(HttpStatus.CREATED);
        assertThat(api.post(ben.calling(), own, "/api/collectives/{id}/plots", brigade))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.post(
                        ana.calling(), """
                        {"date": "2026-11-20", "plot": "%s", "task": "x"}""".formatted(UUID.randomUUID()), "/api/collectives/{id}/work-days", brigade))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
