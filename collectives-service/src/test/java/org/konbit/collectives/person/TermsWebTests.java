package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class TermsWebTests {
    private static final String MEMBERSHIP = "/api/collectives/{id}/memberships/{person}";
    private static final String CANARY = "Kanari pa vin nan reyinyon";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    MongoTemplate mongo;

    private String territory = "";
    private String brigade = "";

    @BeforeEach
    void a_brigade() {
        territory = seed.territory("Hinche");
        brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
    }

    private MvcTestResult change(Caller caller, Member person, String json) {
        return api.patch(caller, json, MEMBERSHIP, brigade, person.id());
    }

    private JsonNode membership(Caller caller, Member person) {
        return body(HttpStatus.OK, api.get(caller, MEMBERSHIP, brigade, person.id()));
    }

    private static List<String> roles(JsonNode membership) {
        return membership.get("roles").valueStream().map(JsonNode::stringValue).toList();
    }

    /** As if so much time had gone by. */
    private void turnAfter(Duration later) {
        new TurnTerms(people, Clock.offset(clock, later)).now();
    }

    @Test
    void a_role_ends_by_the_clock_and_others_are_told() {
        var treasurer = seed.memberOf(brigade, territory, "MEMBER");
        var until = Instant.now().plusSeconds(2);

        var given = body(HttpStatus.OK, change(ORGANIZER, treasurer, """
                {"roles": ["MEMBER", "COORDINATOR"], "terms": [{"role": "COORDINATOR", "until": "%s"}]}""".formatted(until)));
        assertThat(text(given.get("terms").get(0), "role")).isEqualTo("COORDINATOR");
        var invite = "{\"person\": \"%s\"}".formatted(seed.person(territory).id());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> roles(membership(ORGANIZER, treasurer)).equals(List.of("MEMBER")));
        assertThat(api.post(treasurer.calling(), invite, "/api/collectives/{id}/memberships", brigade))
                .as("no rights any more, whether others were told or not")
                .hasStatus(HttpStatus.FORBIDDEN);

        turnAfter(Duration.ZERO);
        var told = topics.events("collectives.people", treasurer.id().toString(), 4);
        assertThat(told.stream()
                        .filter(state -> !state.data().get("memberships").isEmpty())
                        .map(state -> roles(state.data().get("memberships").get(0))))
                .contains(List.of("MEMBER", "COORDINATOR"));
        assertThat(roles(told.getLast().data().get("memberships").get(0))).containsExactly("MEMBER");
    }

    @Test
    void a_term_is_of_a_role_that_is_given_and_ends_after_it_begins() {
        var member = seed.memberOf(brigade, territory, "MEMBER");

        assertThat(pointers(change(ORGANIZER, member, """
                {"roles": ["MEMBER"], "terms": [{"role": "TREASURER", "until": "2030-01-01"}]}"""))).containsExactly("/terms/0/role");
        assertThat(pointers(change(ORGANIZER, member, """
                {"roles": ["TREASURER"], "terms": [{"role": "TREASURER", "from": "2031-01-01", "until": "2030-01-01"}]}"""))).containsExactly("/terms/0/until");
        assertThat(pointers(change(ORGANIZER, member, """
                {"roles": ["TREASURER"], "terms": [{"role": "TREASURER", "until": "9999-01-01"}]}"""))).containsExactly("/terms/0/until");
        assertThat(roles(membership(ORGANIZER, member))).containsExactly("MEMBER");
    }

    @Test
    void nobody_gives_themself_a_longer_term() {
        var member = seed.memberOf(brigade, territory, "RELAY");

        assertThat(change(member.calling(), member, "{\"terms\": [{\"role\": \"RELAY\", \"until\": \"2030-01-01\"}]}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void why_somebody_is_suspended_is_for_who_leads_and_for_themself_and_is_sealed() {
        var member = seed.memberOf(brigade, territory, "MEMBER");
        var neighbour = seed.memberOf(brigade, territory, "MEMBER");
        var coordinator = seed.memberOf(brigade, territory, "COORDINATOR");

        var suspended = body(HttpStatus.OK, change(coordinator.calling(), member, """
                {"state": "SUSPENDED", "reason": "%s", "until": "2031-05-01"}""".formatted(CANARY)));

        assertThat(text(suspended, "reason")).isEqualTo(CANARY);
        assertThat(text(suspended, "until")).isEqualTo("2031-05-02T00:00:00Z");
        assertThat(text(membership(member.calling(), member), "reason")).isEqualTo(CANARY);
        assertThat(membership(neighbour.calling(), member).has("reason")).isFalse();
        assertThat(Objects.requireNonNull(mongo.findById(member.id(), Document.class, "person"))
                        .toJson())
                .doesNotContain(CANARY);
        assertThat(topics.events("collectives.people", member.id().toString(), 3))
                .allSatisfy(state -> assertThat(state.raw()).doesNotContain("Kanari"));
    }

    @Test
    void a_suspension_for_a_time_is_over_by_itself() {
        var member = seed.memberOf(brigade, territory, "MEMBER");
        var day = Instant.now().plus(Duration.ofDays(1));
        assertThat(change(ORGANIZER, member, "{\"state\": \"SUSPENDED\", \"until\": \"%s\"}".formatted(day)))
                .hasStatus(HttpStatus.OK);

        turnAfter(Duration.ofHours(23));
        assertThat(text(membership(ORGANIZER, member), "state")).isEqualTo("SUSPENDED");
        turnAfter(Duration.ofHours(25));

        assertThat(text(membership(ORGANIZER, member), "state")).isEqualTo("ACTIVE");
        assertThat(topics.events("collectives.people", member.id().toString(), 4)
                        .getLast()
                        .raw())
                .contains("\"ACTIVE\"");
    }

    @Test
    void a_reason_is_said_of_a_suspension_only() {
        var member = seed.memberOf(brigade, territory, "MEMBER");

        var refused = change(ORGANIZER, member, "{\"state\": \"LEFT\", \"reason\": \"A\", \"until\": \"2030-01-01\"}");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(refused)).containsExactlyInAnyOrder("/reason", "/until");
    }

    @Test
    void each_move_is_for_whom_it_is() {
        record Move(String from, String to, boolean self, int expected) {}
        for (var move : List.of(
                new Move("INVITED", "ACTIVE", true, 200),
                new Move("INVITED", "LEFT", true, 200),
                new Move("INVITED", "SUSPENDED", true, 403),
                new Move("REQUESTED", "ACTIVE", true, 403),
                new Move("REQUESTED", "LEFT", true, 200),
                new Move("REQUESTED", "ACTIVE", false, 200),
                new Move("REQUESTED", "LEFT", false, 200),
                new Move("REQUESTED", "SUSPENDED", false, 409),
                new Move("ACTIVE", "SUSPENDED", true, 403),
                new Move("ACTIVE", "SUSPENDED", false, 200),
                new Move("SUSPENDED", "ACTIVE", true, 403),
                new Move("SUSPENDED", "LEFT", true, 200),
                new Move("SUSPENDED", "ACTIVE", false, 200),
                new Move("SUSPENDED", "INVITED", false, 409),
                new Move("LEFT", "ACTIVE", true, 403),
                new Move("LEFT", "SUSPENDED", false, 409))) {
            var person = seed.person(territory);
            var coordinator = seed.memberOf(brigade, territory, "COORDINATOR");
            bring(person, move.from());

            var moved = change(
                    move.self() ? person.calling() : coordinator.calling(),
                    person,
                    "{\"state\": \"%s\"}".formatted(move.to()));

            assertThat(moved.getResponse().getStatus()).as(move.toString()).isEqualTo(move.expected());
        }
    }

    private void bring(Member person, String state) {
        var asked = "{\"person\": \"%s\"%s}";
        var memberships = "/api/collectives/{id}/memberships";
        switch (state) {
            case "INVITED" ->
                assertThat(api.post(
                                ORGANIZER, asked.formatted(person.id(), ", \"invite\": true"), memberships, brigade))
                        .hasStatus(HttpStatus.CREATED);
            case "REQUESTED" ->
                assertThat(api.post(person.calling(), asked.formatted(person.id(), ""), memberships, brigade))
                        .hasStatus(HttpStatus.CREATED);
            default -> {
                seed.join(brigade, person, "MEMBER");
                if (!state.equals("ACTIVE")) {
                    assertThat(change(ORGANIZER, person, "{\"state\": \"%s\"}".formatted(state)))
                            .hasStatus(HttpStatus.OK);
                }
            }
        }
    }

    @Test
    void somebody_may_be_known_by_the_handle_alone() {
        var handle = Seed.fresh("p");
        var made = body(HttpStatus.CREATED, api.post(ORGANIZER, """
                {"handle": "%s", "language": "ht", "territory": "%s"}""".formatted(handle, territory), "/api/people"));

        assertThat(made.has("displayName")).isFalse();
        assertThat(text(made, "handle")).isEqualTo(handle);
        var uri = "/api/people/" + text(made, "id");
        assertThat(body(HttpStatus.OK, api.get(ORGANIZER, uri)).has("displayName"))
                .isFalse();
        assertThat(text(body(HttpStatus.OK, api.patch(ORGANIZER, "{\"displayName\": \"Ti Jan\"}", uri)), "displayName"))
                .isEqualTo("Ti Jan");
    }

    @Test
    void whoever_moves_house_stays_in_their_groups_and_where_they_lived_is_for_themself_and_organizers() {
        var member = seed.memberOf(brigade, territory, "MEMBER");
        var neighbour = seed.memberOf(brigade, territory, "MEMBER");
        var next = seed.territory("Papay");
        var uri = "/api/people/" + member.id();

        var moved = body(HttpStatus.OK, api.patch(ORGANIZER, "{\"territory\": \"%s\"}".formatted(next), uri));

        assertThat(text(moved, "territory")).isEqualTo(next);
        assertThat(text(moved.get("memberships").get(0), "state")).isEqualTo("ACTIVE");
        assertThat(text(moved.get("formerHomes").get(0), "territory")).isEqualTo(territory);
        assertThat(body(HttpStatus.OK, api.get(member.calling(), uri)).has("formerHomes"))
                .isTrue();
        assertThat(body(HttpStatus.OK, api.get(neighbour.calling(), uri)).has("formerHomes"))
                .isFalse();
        var told =
                topics.events("collectives.people", member.id().toString(), 3).getLast();
        assertThat(text(told.data(), "territory")).isEqualTo(next);
        assertThat(told.raw()).doesNotContain("formerHomes");
    }

    @Test
    void a_suspension_whose_end_changes_keeps_its_reason() {
        var member = seed.memberOf(brigade, territory, "MEMBER");
        change(ORGANIZER, member, "{\"state\": \"SUSPENDED\", \"reason\": \"%s\"}".formatted(CANARY));

        var changed =
                body(HttpStatus.OK, change(ORGANIZER, member, "{\"state\": \"SUSPENDED\", \"until\": \"2031-05-01\"}"));

        assertThat(text(changed, "reason")).isEqualTo(CANARY);
        assertThat(text(changed, "until")).isEqualTo("2031-05-02T00:00:00Z");
    }
}
