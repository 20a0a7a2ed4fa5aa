package org.konbit.collectives.farmersgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What a group sets out to do, until it has ended. */
@CollectivesTest
class ActivityWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    private String territory = "";
    private String group = "";
    private Member ana = new Member(new UUID(0, 0), "");

    @BeforeEach
    void a_farmers_group() {
        territory = seed.territory("Hinche");
        group = seed.collective("FARMERS_GROUP", territory);
        ana = seed.memberOf(group, territory, "MEMBER");
    }

    private MvcTestResult start(String more) {
        return api.post(ORGANIZER, """
                {"kind": "FARMING", "stage": "PRODUCTION", "name": "Pwa kongo"%s}""".formatted(more), "/api/collectives/{id}/activities", group);
    }

    private String planned() {
        return text(body(HttpStatus.CREATED, start("""
                , "season": "2026", "expectedYield": [{"quantity": "300", "unit": "kg", "what": "pwa kongo"}],
                "plan": [{"what": "Plante", "from": "2026-04-01", "to": "2026-04-20", "inCharge": "%s"}, {"what": "Sekle"}]""".formatted(ana.id()))), "id");
    }

    private MvcTestResult close(String activity) {
        return api.post(ORGANIZER, "{\"reason\": \"Rekòt la fini\"}", "/api/activities/{id}/close", activity);
    }

    private static String problem(MvcTestResult refused) {
        return text(body(HttpStatus.CONFLICT, refused), "type");
    }

    @Test
    void has_a_season_a_plan_with_who_is_in_charge_and_an_expected_yield() {
        var seen = body(HttpStatus.OK, api.get(ana.calling(), "/api/activities/{id}", planned()));

        assertThat(text(seen, "season")).isEqualTo("2026");
        assertThat(text(seen, "state")).isEqualTo("OPEN");
        var step = seen.get("plan").get(0);
        assertThat(text(step, "what")).isEqualTo("Plante");
        assertThat(text(step, "from")).isEqualTo("2026-04-01");
        assertThat(text(step, "inCharge")).isEqualTo(ana.id().toString());
        assertThat(text(seen.get("plan").get(1), "what")).isEqualTo("Sekle");
        assertThat(seen.at("/expectedYield/0/quantity").decimalValue()).isEqualByComparingTo("300");
    }

    @Test
    void names_every_step_that_is_wrong() {
        assertThat(pointers(start("""
                , "plan": [{"what": "a", "from": "2026-05-01", "to": "2026-04-01"}, {"what": "b", "to": "1899-12-31"}]"""))).containsExactly("/plan/0/to", "/plan/1/to");
        assertThat(pointers(start("""
                , "plan": [{"what": "a"}, {"what": "b", "inCharge": "%s"}]""".formatted(seed.person(territory).id())))).containsExactly("/plan/1/inCharge");
        assertThat(pointers(start("""
                , "plan": [{"what": "a", "who": "b"}]"""))).containsExactly("/plan/0/who");
    }

    @Test
    void a_change_is_for_the_version_that_was_read() {
        var activity = planned();
        var read = etag(api.get(ORGANIZER, "/api/activities/{id}", activity));
        var change = "{\"season\": \"2027\", \"plan\": []}";

        var changed = body(HttpStatus.OK, api.patchIfMatch(ORGANIZER, read, change, "/api/activities/{id}", activity));

        assertThat(text(changed, "season")).isEqualTo("2027");
        assertThat(changed.get("plan").isEmpty()).isTrue();
        assertThat(text(changed, "name")).isEqualTo("Pwa kongo");
        assertThat(changed.get("expectedYield")).hasSize(1);
        assertThat(api.patchIfMatch(ORGANIZER, read, change, "/api/activities/{id}", activity))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(api.patch(ana.calling(), change, "/api/activities/{id}", activity))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void what_is_entered_does_not_change_the_version_of_what_was_planned() {
        var activity = planned();
        var read = etag(api.get(ORGANIZER, "/api/activities/{id}", activity));
        contribute(activity);

        assertThat(api.patchIfMatch(ORGANIZER, read, "{\"name\": \"Pwa\"}", "/api/activities/{id}", activity))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void once_ended_nothing_is_entered_but_corrections() {
        var activity = planned();
        var entry = text(body(HttpStatus.CREATED, contribute(activity)), "id");

        var ended = body(HttpStatus.OK, close(activity));

        assertThat(text(ended, "state")).isEqualTo("CLOSED");
        assertThat(text(ended.get("closed"), "reason")).isEqualTo("Rekòt la fini");
        var refused = "urn:konbit:problem:activity-closed";
        assertThat(problem(close(activity))).isEqualTo(refused);
        assertThat(problem(contribute(activity))).isEqualTo(refused);
        assertThat(problem(api.patch(ORGANIZER, "{\"name\": \"x\"}", "/api/activities/{id}", activity)))
                .isEqualTo(refused);
        assertThat(problem(api.post(ORGANIZER, """
                {"quantity": "1", "unit": "kg", "what": "pwa", "use": "EATEN"}""", "/api/activities/{id}/results", activity)))
                .isEqualTo(refused);
        assertThat(problem(api.post(ORGANIZER, """
                {"rule": "EQUAL", "total": {"amount": "1", "currency": "HTG"}}""", "/api/activities/{id}/shares", activity)))
                .isEqualTo(refused);
        assertThat(api.post(ORGANIZER, """
                {"entry": "%s", "reason": "Te gen yon jou an mwens", "instead": {"person": "%s", "days": 1}}""".formatted(entry, ana.id()), "/api/activities/{id}/corrections", activity))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void its_end_goes_out_without_the_reason() {
        var activity = planned();
        body(HttpStatus.OK, close(activity));

        var events = topics.events("collectives.events", activity, 2);

        assertThat(events)
                .extracting(Topics.Event::type)
                .containsExactly("konbit.collectives.activity-started.v1", "konbit.collectives.activity-closed.v1");
        assertThat(events.getLast().raw()).doesNotContain("Rekòt");
    }

    @Test
    void who_is_in_charge_of_a_step_is_handed_it_with_all_that_is_held_on_them() {
        planned();

        JsonNode held = body(HttpStatus.OK, api.get(GATEWAY, "/internal/people/{id}/data", ana.id()));

        assertThat(held.at("/steps/0/plan/0/what").asString()).isEqualTo("Plante");
        assertThat(held.at("/steps/0/plan")).hasSize(1);
    }

    private MvcTestResult contribute(String activity) {
        return api.post(
                ORGANIZER,
                "{\"person\": \"%s\", \"days\": 2}".formatted(ana.id()),
                "/api/activities/{id}/contributions",
                activity);
    }
}
