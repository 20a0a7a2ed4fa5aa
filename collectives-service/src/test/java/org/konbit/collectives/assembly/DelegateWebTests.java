package org.konbit.collectives.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class DelegateWebTests {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Port-au-Prince"));

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    private String territory = "";
    private String zone = "";
    private String assembly = "";

    @BeforeEach
    void a_local_assembly_below_a_zone() {
        territory = seed.territory("Hinche");
        zone = assembly("ZONE", "");
        assembly = assembly("LOCAL", ", \"parent\": \"%s\"".formatted(zone));
    }

    private String assembly(String level, String rest) {
        return text(
                body(
                        HttpStatus.CREATED,
                        api.post(
                                ORGANIZER, """
                        {"type": "ASSEMBLY", "level": "%s", "name": "A", "code": "%s", "territory": "%s"%s}""".formatted(level, Seed.fresh("A"), territory, rest), "/api/collectives")),
                "id");
    }

    private Member member(String gender, String birthDecade) {
        var member = seed.memberOf(assembly, territory, "MEMBER");
        assertThat(api.patch(
                        ORGANIZER,
                        "{\"gender\": \"%s\", \"birthDecade\": \"%s\"}".formatted(gender, birthDecade),
                        "/api/people/" + member.id()))
                .hasStatus(HttpStatus.OK);
        return member;
    }

    private MvcTestResult choose(Caller caller, Member person, int seat, LocalDate from, LocalDate until) {
        return api.post(
                caller, """
                {"person": "%s", "seat": %d, "from": "%s", "until": "%s"}""".formatted(person.id(), seat, from, until), "/api/collectives/{id}/delegates", assembly);
    }

    private static List<String> codes(JsonNode answer) {
        return answer.get("warnings")
                .valueStream()
                .map(one -> text(one, "code"))
                .toList();
    }

    private JsonNode chosen() {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}/delegates", assembly));
    }

    private List<String> roles(Member member) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}/memberships/{p}", assembly, member.id()))
                .get("roles")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void a_local_assembly_sends_a_woman_a_man_and_a_youth_unless_it_chose_otherwise() {
        var rule = body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}/delegate-rule", assembly));
        assertThat(rule.get("lines").toString())
                .isEqualTo(
                        "[{\"seats\":1,\"gender\":\"F\"},{\"seats\":1,\"gender\":\"M\"},{\"seats\":1,\"youth\":true}]");
        assertThat(codes(chosen())).containsExactly("VACANT_SEAT", "VACANT_SEAT", "VACANT_SEAT");

        var next = TODAY.plusYears(1);
        assertThat(codes(body(HttpStatus.CREATED, choose(ORGANIZER, member("F", "1970"), 1, TODAY, next))))
                .containsExactly("VACANT_SEAT", "VACANT_SEAT");
        assertThat(codes(body(HttpStatus.CREATED, choose(ORGANIZER, member("M", "1980"), 2, TODAY, next))))
                .containsExactly("VACANT_SEAT");
        assertThat(codes(body(HttpStatus.CREATED, choose(ORGANIZER, member("F", "2010"), 3, TODAY, next))))
                .isEmpty();
        assertThat(body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}/sitting-delegates", zone))
                        .get("items")
                        .size())
                .isEqualTo(3);

        assertThat(api.put(ORGANIZER, "[{\"seats\": 2}]", "/api/collectives/{id}/delegate-rule", assembly))
                .hasStatus(HttpStatus.OK);
        assertThat(codes(chosen())).containsExactly("VACANT_SEAT", "NO_SUCH_SEAT");
    }

    @Test
    void a_seat_gives_the_role_for_its_term_and_whoever_is_recalled_has_it_no_more() {
        var member = member("F", "1970");
        var made = body(HttpStatus.CREATED, choose(ORGANIZER, member, 1, TODAY.minusDays(10), TODAY.plusDays(10)));
        assertThat(roles(member)).containsExactly("MEMBER", "DELEGATE");
        assertThat(text(made, "into")).isEqualTo(zone);

        var uri = "/api/collectives/%s/delegates/%s".formatted(assembly, text(made, "id"));
        assertThat(api.send(HttpMethod.DELETE, ORGANIZER, "", uri)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(api.send(HttpMethod.DELETE, ORGANIZER, "", uri)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(roles(member)).containsExactly("MEMBER");
        assertThat(codes(chosen())).contains("TERM_OVER");
        assertThat(text(chosen().get("items").get(0), "until")).isEqualTo(TODAY.toString());
        var told = topics.events("collectives.people", member.id().toString(), 5);
        assertThat(told.get(told.size() - 2).raw()).contains("DELEGATE");
        assertThat(told.getLast().raw()).doesNotContain("DELEGATE");
    }

    @Test
    void a_term_that_was_or_is_to_come_gives_nothing_now() {
        var before = member("F", "1970");
        var later = member("F", "1970");

        body(HttpStatus.CREATED, choose(ORGANIZER, before, 1, TODAY.minusYears(2), TODAY.minusYears(1)));
        body(HttpStatus.CREATED, choose(ORGANIZER, later, 1, TODAY.plusDays(5), TODAY.plusYears(1)));

        assertThat(roles(before)).containsExactly("MEMBER");
        assertThat(roles(later)).containsExactly("MEMBER");
        assertThat(codes(chosen())).contains("TERM_OVER").doesNotContain("MORE_THAN_SEATS");
    }

    @Test
    void only_members_are_chosen_into_seats_that_there_are() {
        var stranger = seed.person(territory);
        var member = member("F", "1970");

        assertThat(pointers(choose(ORGANIZER, stranger, 1, TODAY, TODAY))).containsExactly("/person");
        assertThat(pointers(choose(ORGANIZER, member, 4, TODAY, TODAY.minusDays(1))))
                .containsExactly("/seat", "/until");
        assertThat(pointers(choose(ORGANIZER, member, 1, TODAY, LocalDate.of(9999, 1, 1))))
                .containsExactly("/until");
        assertThat(chosen().get("items").size()).isZero();
        assertThat(api.put(ORGANIZER, "[{\"seats\": 0}]", "/api/collectives/{id}/delegate-rule", assembly))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void coordinators_choose_and_members_see() {
        var coordinator = seed.memberOf(assembly, territory, "COORDINATOR");
        var member = seed.memberOf(assembly, territory, "MEMBER");
        var stranger = seed.person(territory);

        assertThat(choose(member.calling(), member, 1, TODAY, TODAY)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(choose(coordinator.calling(), member, 1, TODAY, TODAY)).hasStatus(HttpStatus.CREATED);
        assertThat(api.get(member.calling(), "/api/collectives/{id}/delegates", assembly))
                .hasStatus(HttpStatus.OK);
        assertThat(api.get(stranger.calling(), "/api/collectives/{id}/delegates", assembly))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(member.calling(), "/api/collectives/{id}/memberships", zone))
                .as("a seat above gives nothing there")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.send(
                        HttpMethod.DELETE,
                        coordinator.calling(),
                        "",
                        "/api/collectives/{id}/delegates/{d}",
                        assembly,
                        UUID.randomUUID()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_collective_without_a_rule_sends_nobody() {
        var committee = seed.collective("COMMITTEE", territory);
        var member = seed.memberOf(committee, territory, "MEMBER");

        var refused = api.post(ORGANIZER, """
                {"person": "%s", "seat": 1, "from": "2026-01-01", "until": "2026-12-31"}""".formatted(member.id()), "/api/collectives/{id}/delegates", committee);

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(body(refused), "type")).isEqualTo("urn:konbit:problem:no-delegate-rule");
    }

    private List<String> sittingAbove() {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}/sitting-delegates", zone))
                .get("items")
                .valueStream()
                .map(one -> text(one, "person"))
                .toList();
    }

    private void changes(Member member, String json) {
        assertThat(api.patch(ORGANIZER, json, "/api/collectives/{id}/memberships/{p}", assembly, member.id()))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void whoever_is_recalled_while_suspended_comes_back_as_a_plain_member() {
        var member = member("F", "1970");
        var made = body(HttpStatus.CREATED, choose(ORGANIZER, member, 1, TODAY.minusDays(10), TODAY.plusDays(10)));
        changes(member, "{\"state\": \"SUSPENDED\"}");

        assertThat(api.send(
                        HttpMethod.DELETE,
                        ORGANIZER,
                        "",
                        "/api/collectives/%s/delegates/%s".formatted(assembly, text(made, "id"))))
                .hasStatus(HttpStatus.NO_CONTENT);
        changes(member, "{\"state\": \"ACTIVE\"}");

        assertThat(roles(member)).containsExactly("MEMBER");
    }

    @Test
    void only_who_still_speaks_for_a_group_that_there_is_sits_above() {
        var stays = member("F", "1970");
        var leaves = member("M", "1970");
        for (var one : List.of(stays, leaves)) {
            body(HttpStatus.CREATED, choose(ORGANIZER, one, 1, TODAY.minusDays(10), TODAY.plusDays(10)));
        }
        assertThat(sittingAbove())
                .containsExactly(stays.id().toString(), leaves.id().toString());

        changes(leaves, "{\"state\": \"LEFT\"}");
        changes(stays, "{\"roles\": [\"MEMBER\"]}");
        assertThat(sittingAbove()).containsExactly(stays.id().toString());

        changes(stays, "{\"roles\": [\"MEMBER\"], \"terms\": []}");
        assertThat(sittingAbove()).isEmpty();
    }
}
