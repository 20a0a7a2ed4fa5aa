package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.media.MediaFixtures;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class HandOverWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Test
    void hands_over_the_person_with_their_name_and_what_they_did() {
        var territory = seed.territory("Hinche");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var group = seed.collective("FARMERS_GROUP", territory);
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        seed.join(group, ana, "MEMBER");
        var ben = seed.memberOf(group, territory, "MEMBER");
        var cleo = seed.memberOf(brigade, territory, "MEMBER");
        var plot = created("""
                {"holder": "%s", "areaHectares": "1.5"}""".formatted(ana.id()), "/api/collectives/" + brigade + "/plots");
        var day = created("""
                {"date": "2026-11-20", "plot": "%s", "task": "Plante"}""".formatted(plot), "/api/collectives/" + brigade + "/work-days");
        assertThat(api.post(ORGANIZER, """
                {"present": ["%1$s"], "hours": [{"person": "%1$s", "hours": 6}]}""".formatted(ana.id()), "/api/work-days/{id}/report", day))
                .hasStatus(HttpStatus.OK);
        var missed = created("""
                {"date": "2026-11-21", "plot": "%s", "task": "Sekle"}""".formatted(plot), "/api/collectives/" + brigade + "/work-days");
        assertThat(api.post(ORGANIZER, """
                {"present": [], "absent": [{"person": "%s", "reason": "ILLNESS"}, {"person": "%s", "reason": "EXCUSED"}]}""".formatted(ana.id(), cleo.id()), "/api/work-days/{id}/report", missed))
                .hasStatus(HttpStatus.OK);
        created("""
                {"date": "2026-10-03", "theme": "Nivo A", "taughtBy": ["%s"], "present": ["%s"]}""".formatted(ana.id(), cleo.id()), "/api/collectives/" + brigade + "/learning-sessions");
        var activity = created("""
                {"kind": "FARMING", "stage": "PRODUCTION", "name": "Pwa", "plan": [{"what": "Plante", "inCharge": "%1$s"},
                 {"what": "Wouze", "inCharge": "%2$s"}, {"what": "Sekle", "inCharge": "%1$s"}]}""".formatted(ana.id(), ben.id()), "/api/collectives/" + group + "/activities");
        created("""
                {"person": "%s", "days": "2.5", "money": {"amount": "10.00", "currency": "HTG"}}""".formatted(ana.id()), "/api/activities/" + activity + "/contributions");
        created("""
                {"rule": "EQUAL", "total": {"amount": "100.00", "currency": "HTG"}}""", "/api/activities/" + activity + "/shares");

        var alternative = created("""
                {"kind": "NEW", "title": "Silo", "problem": "Charanson", "practice": "Silo an tè", "territory": "%s",
                 "collective": "%s"}""".formatted(territory, group), "/api/alternatives");
        var picture = MediaFixtures.png(3, 2);
        assertThat(api.bring(ana.calling(), "image/png", picture, "/api/alternatives/{id}/media", alternative))
                .hasStatus(HttpStatus.CREATED);

        var held = held(ana);

        assertThat(held.at("/mediaBrought/0/owner").asString()).isEqualTo(alternative);
        assertThat(held.at("/person/0/displayName").asString()).isEqualTo("Marie-Ange Désir");
        assertThat(held.at("/person/0/handle").asString()).isEqualTo(ana.handle());
        assertThat(held.at("/person/0/memberships")).hasSize(2);
        assertThat(held.at("/plots/0/id").asString()).isEqualTo(plot);
        assertThat(held.at("/plots/0/areaHectares").asString()).isEqualTo("1.5");
        assertThat(held.at("/workDaysGiven/0/task").asString()).isEqualTo("Plante");
        assertThat(held.at("/workDaysGiven/0/hours").intValue()).isEqualTo(6);
        assertThat(held.at("/workDaysMissed")).hasSize(1);
        assertThat(held.at("/workDaysMissed/0/reason").asString()).isEqualTo("ILLNESS");
        assertThat(held.at("/learningSessionsTaught/0/theme").asString()).isEqualTo("Nivo A");
        assertThat(held.at("/learningSessionsAttended")).isEmpty();
        assertThat(held.at("/workDaysReceived/0/collective").asString()).isEqualTo(brigade);
        assertThat(held.at("/contributions/0/given/money/currency").asString()).isEqualTo("HTG");
        assertThat(held.at("/steps/0/plan")
                        .valueStream()
                        .map(step -> step.get("what").asString()))
                .containsExactly("Plante", "Sekle");
        assertThat(held.at("/shares")).hasSize(1);
        assertThat(held.at("/shares/0/shares")).hasSize(1);
        assertThat(held.at("/shares/0/shares/0/person").asString())
                .isEqualTo(ana.id().toString());
        assertThat(held.toString())
                .doesNotContain(ben.id().toString(), cleo.id().toString(), "_class");
    }

    @Test
    void of_whoever_is_not_there_nothing_is_known() {
        assertThat(held(new Member(UUID.randomUUID(), "")).valueStream())
                .isNotEmpty()
                .allMatch(JsonNode::isEmpty);
    }

    @Test
    void is_for_the_gateway_alone() {
        var ana = seed.person(seed.territory("Hinche"));
        for (var caller : Set.of(ana.calling(), ORGANIZER)) {
            assertThat(api.get(caller, "/internal/people/{id}/data", ana.id())).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private JsonNode held(Member member) {
        return body(HttpStatus.OK, api.get(GATEWAY, "/internal/people/{id}/data", member.id()));
    }

    private String created(String json, String uri) {
        var created = body(HttpStatus.CREATED, api.post(ORGANIZER, json, uri));
        return created.has("id") ? text(created, "id") : "";
    }
}
