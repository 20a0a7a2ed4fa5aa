package org.konbit.collectives.farmersgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class FarmersGroupWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    private String territory = "";
    private String group = "";
    private String activity = "";

    @BeforeEach
    void a_farmers_group_with_an_activity() {
        territory = seed.territory("Hinche");
        group = seed.collective("FARMERS_GROUP", territory);
        activity = text(
                body(HttpStatus.CREATED, api.post(ORGANIZER, """
                                {"kind": "FARMING", "stage": "PRODUCTION", "name": "Pwa kongo", "season": "2026"}""", "/api/collectives/{id}/activities", group)), "id");
    }

    private MvcTestResult contribute(Member person, String what) {
        return api.post(
                ORGANIZER,
                "{\"person\": \"%s\", %s}".formatted(person.id(), what),
                "/api/activities/{id}/contributions",
                activity);
    }

    private MvcTestResult share(String rule, String amount, String more) {
        return api.post(ORGANIZER, """
                {"rule": "%s", "total": {"amount": "%s", "currency": "HTG"}%s}""".formatted(rule, amount, more), "/api/activities/{id}/shares", activity);
    }

    private static List<String> amounts(JsonNode sharing) {
        return sharing.get("shares")
                .valueStream()
                .map(share -> text(share, "amount"))
                .toList();
    }

    @Test
    void shares_equally_to_the_cent() {
        for (int i = 0; i < 3; i++) seed.memberOf(group, territory, "MEMBER");

        var sharing = body(HttpStatus.CREATED, share("EQUAL", "100", ""));

        assertThat(text(sharing, "rule")).isEqualTo("EQUAL");
        assertThat(text(sharing.get("total"), "amount")).isEqualTo("100.00");
        assertThat(amounts(sharing)).containsExactly("33.34", "33.33", "33.33");
        assertThat(text(sharing, "fund")).isEqualTo("0.00");
    }

    @Test
    void shares_by_days_of_work_wherever_there_are_any() {
        var ana = seed.memberOf(group, territory, "MEMBER");
        var ben = seed.memberOf(group, territory, "MEMBER");
        contribute(ana, "\"days\": 1");
        contribute(ana, "\"days\": 0.5, \"money\": {\"amount\": \"500\", \"currency\": \"HTG\"}");
        contribute(ben, "\"days\": 3");

        var sharing = body(HttpStatus.CREATED, share("BY_CONTRIBUTION", "10.00", ""));

        assertThat(text(sharing, "weighed")).isEqualTo("DAYS");
        assertThat(amounts(sharing)).containsExactly("3.33", "6.67");
    }

    @Test
    void shares_by_money_where_there_are_no_days() {
        var ana = seed.memberOf(group, territory, "MEMBER");
        var ben = seed.memberOf(group, territory, "MEMBER");
        contribute(ana, "\"money\": {\"amount\": \"25.50\", \"currency\": \"HTG\"}");
        contribute(ben, "\"money\": {\"amount\": \"74.50\", \"currency\": \"HTG\"}");

        var sharing = body(HttpStatus.CREATED, share("BY_CONTRIBUTION", "200", ""));

        assertThat(text(sharing, "weighed")).isEqualTo("MONEY");
        assertThat(amounts(sharing)).containsExactly("51.00", "149.00");
    }

    @Test
    void says_when_there_is_nothing_to_weigh() {
        var ana = seed.memberOf(group, territory, "MEMBER");
        contribute(ana, "\"money\": {\"amount\": \"25\", \"currency\": \"USD\"}");

        var refused = share("BY_CONTRIBUTION", "200", "");

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(body(refused), "type")).isEqualTo("urn:konbit:problem:nothing-to-weigh");
    }

    @Test
    void shares_by_the_needs_that_the_group_states() {
        var ana = seed.memberOf(group, territory, "MEMBER");
        seed.memberOf(group, territory, "MEMBER");

        var sharing = body(
                HttpStatus.CREATED,
                share("BY_NEED", "8", ", \"needs\": [{\"person\": \"%s\", \"weight\": 3}]".formatted(ana.id())));

        assertThat(amounts(sharing)).containsExactly("6.00", "2.00");
        assertThat(amounts(body(HttpStatus.CREATED, share("BY_NEED", "8", "")))).containsExactly("4.00", "4.00");
    }

    @Test
    void leaves_all_of_it_in_the_common_fund() {
        var sharing = body(HttpStatus.CREATED, share("COMMON_FUND", "33.34", ""));

        assertThat(sharing.get("shares").size()).isZero();
        assertThat(text(sharing, "fund")).isEqualTo("33.34");
    }

    @Test
    void refuses_amounts_and_currencies_that_there_are_not() {
        seed.memberOf(group, territory, "MEMBER");

        assertThat(pointers(share("EQUAL", "1.001", ""))).containsExactly("/total/amount");
        assertThat(pointers(share("EQUAL", "-1", ""))).containsExactly("/total/amount");
        assertThat(pointers(api.post(ORGANIZER, """
                        {"rule": "EQUAL", "total": {"amount": "1", "currency": "GOURDE"}}""", "/api/activities/{id}/shares", activity)))
                .containsExactly("/total/currency");
    }

    @Test
    void keeps_a_ledger_that_every_member_sees_and_only_officers_write() {
        var treasurer = seed.memberOf(group, territory, "TREASURER");
        var member = seed.memberOf(group, territory, "MEMBER");
        var result = """
                {"quantity": "120.5", "unit": "kg", "what": "pwa kongo", "use": "sold"}""";

        assertThat(api.post(treasurer.calling(), result, "/api/activities/{id}/results", activity))
                .hasStatus(HttpStatus.CREATED);
        assertThat(api.post(member.calling(), result, "/api/activities/{id}/results", activity))
                .hasStatus(HttpStatus.FORBIDDEN);
        var seen = body(HttpStatus.OK, api.get(member.calling(), "/api/activities/{id}/results", activity));
        assertThat(seen.get("items").get(0).get("quantity").decimalValue()).isEqualByComparingTo("120.5");
        var stranger = seed.person(territory).calling();
        for (var path : List.of("/api/activities/{id}", "/api/activities/{id}/shares")) {
            assertThat(api.get(stranger, path, activity)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(api.post(stranger, result, "/api/activities/{id}/results", activity))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refuses_a_contribution_of_nothing_or_by_a_stranger() {
        var member = seed.memberOf(group, territory, "MEMBER");

        assertThat(contribute(member, "\"days\": null")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(contribute(seed.person(territory), "\"days\": 1"))).containsExactly("/person");
        assertThat(pointers(contribute(member, "\"days\": -1"))).containsExactly("/days");
    }

    @Test
    void a_brigade_has_no_activities() {
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);

        var refused = api.post(ORGANIZER, """
                {"kind": "FARMING", "stage": "PRODUCTION", "name": "x"}""", "/api/collectives/{id}/activities", brigade);

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(body(refused), "type")).isEqualTo("urn:konbit:problem:not-a-farmers-group");
    }

    @Test
    void a_sharing_goes_out_with_how_many_it_was_shared_with_and_not_who_got_what() {
        var ana = seed.memberOf(group, territory, "MEMBER");
        var sharing = body(HttpStatus.CREATED, share("EQUAL", "100", ""));

        var event = topics.events("collectives.events", text(sharing, "id"), 1).getFirst();

        assertThat(event.type()).isEqualTo("konbit.collectives.result-shared.v1");
        assertThat(event.data().get("people").intValue()).isEqualTo(1);
        assertThat(event.raw()).doesNotContain(ana.id().toString());
    }
}
