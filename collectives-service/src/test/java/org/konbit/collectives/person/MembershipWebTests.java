package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class MembershipWebTests {
    private static final String MEMBERSHIPS = "/api/collectives/{id}/memberships";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private String territory = "";
    private String brigade = "";

    @BeforeEach
    void a_brigade() {
        territory = seed.territory("Hinche");
        brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
    }

    private MvcTestResult enter(Caller caller, Member person, String rest) {
        return api.post(caller, "{\"person\": \"%s\"%s}".formatted(person.id(), rest), MEMBERSHIPS, brigade);
    }

    private MvcTestResult change(Caller caller, Member person, String json) {
        return api.patch(caller, json, MEMBERSHIPS + "/{person}", brigade, person.id());
    }

    @Test
    void who_leads_makes_a_member_at_once() {
        var coordinator = seed.memberOf(brigade, territory, "COORDINATOR");
        var person = seed.person(territory);

        var made = body(HttpStatus.CREATED, enter(coordinator.calling(), person, ", \"roles\": [\"RELAY\"]"));

        assertThat(text(made, "state")).isEqualTo("ACTIVE");
        assertThat(made.get("roles").valueStream().map(role -> role.stringValue()))
                .containsExactly("RELAY");
        assertThat(enter(coordinator.calling(), person, "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void who_asks_for_themself_waits_to_be_accepted() {
        var person = seed.person(territory);
        var coordinator = seed.memberOf(brigade, territory, "COORDINATOR");

        assertThat(text(body(HttpStatus.CREATED, enter(person.calling(), person, "")), "state"))
                .isEqualTo("REQUESTED");
        assertThat(change(person.calling(), person, "{\"state\": \"ACTIVE\"}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(body(HttpStatus.OK, change(coordinator.calling(), person, "{\"state\": \"ACTIVE\"}")), "state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void who_is_invited_accepts_for_themself() {
        var person = seed.person(territory);

        assertThat(text(body(enter(ORGANIZER, person, ", \"invite\": true")), "state"))
                .isEqualTo("INVITED");
        assertThat(text(body(HttpStatus.CREATED, enter(person.calling(), person, "")), "state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void nobody_brings_in_others_or_takes_an_office_alone() {
        var person = seed.person(territory);
        var other = seed.person(territory);

        assertThat(enter(person.calling(), other, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(enter(person.calling(), new Member(UUID.randomUUID(), "nobody"), ""))
                .as("whether there is such a person is not said")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(enter(person.calling(), person, ", \"roles\": [\"TREASURER\"]"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_member_leaves_and_the_count_falls() {
        var person = seed.memberOf(brigade, territory, "MEMBER");
        seed.memberOf(brigade, territory, "MEMBER");

        assertThat(members()).isEqualTo(2);
        assertThat(change(person.calling(), person, "{\"state\": \"LEFT\"}")).hasStatus(HttpStatus.OK);
        assertThat(members()).isEqualTo(1);
    }

    private int members() {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/{id}", brigade))
                .get("members")
                .intValue();
    }

    @Test
    void a_move_that_the_state_does_not_allow_is_a_conflict() {
        var person = seed.memberOf(brigade, territory, "MEMBER");

        var refused = change(ORGANIZER, person, "{\"state\": \"INVITED\"}");

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(body(refused), "detail")).contains("ACTIVE", "INVITED");
    }

    @Test
    void only_members_and_organizers_see_who_is_in() {
        var member = seed.memberOf(brigade, territory, "MEMBER");
        var stranger = seed.person(territory);

        var list = body(HttpStatus.OK, api.get(member.calling(), MEMBERSHIPS, brigade));
        assertThat(list.get("items").get(0).get("displayName").stringValue()).isEqualTo("Marie-Ange Désir");
        assertThat(api.get(stranger.calling(), MEMBERSHIPS, brigade)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(api.get(ORGANIZER, MEMBERSHIPS + "?state=LEFT", brigade))
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void an_unknown_person_and_an_unknown_role_are_refused() {
        var unknown = api.post(ORGANIZER, "{\"person\": \"%s\"}".formatted(UUID.randomUUID()), MEMBERSHIPS, brigade);
        var noRole = enter(ORGANIZER, seed.person(territory), ", \"roles\": [\"KING\"]");

        assertThat(unknown).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(unknown)).containsExactly("/person");
        assertThat(noRole.getResponse().getStatus()).isBetween(400, 422);
        assertThat(pointers(noRole)).containsExactly("/roles/0");
    }

    @Test
    void a_dissolved_collective_takes_nobody() {
        var person = seed.person(territory);
        assertThat(api.patch(ORGANIZER, "{\"state\": \"DISSOLVED\"}", "/api/collectives/{id}", brigade))
                .hasStatus(HttpStatus.OK);

        assertThat(enter(ORGANIZER, person, "")).hasStatus(HttpStatus.CONFLICT);
    }
}
