package org.konbit.collectives.farmersgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The ledger that every member sees, and the rule by which a group chose to share. */
@CollectivesTest
class LedgerWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    MockMvcTester mvc;

    private String territory = "";
    private String group = "";
    private String activity = "";
    private Member ana = new Member(new UUID(0, 0), "");
    private Member ben = new Member(new UUID(0, 0), "");

    @BeforeEach
    void two_members_with_an_activity() {
        territory = seed.territory("Hinche");
        group = seed.collective("FARMERS_GROUP", territory);
        ana = seed.memberOf(group, territory, "TREASURER");
        ben = seed.memberOf(group, territory, "MEMBER");
        activity = text(
                body(HttpStatus.CREATED, api.post(ORGANIZER, """
                                {"kind": "FARMING", "stage": "PRODUCTION", "name": "Pwa kongo"}""", "/api/collectives/{id}/activities", group)), "id");
    }

    private MvcTestResult enter(String ledger, String json) {
        return api.post(ana.calling(), json, "/api/activities/{id}/" + ledger, activity);
    }

    private void contributed(Member member, String what) {
        assertThat(enter("contributions", "{\"person\": \"%s\", %s}".formatted(member.id(), what)))
                .hasStatus(HttpStatus.CREATED);
    }

    private MvcTestResult agree(String json) {
        return api.put(ana.calling(), json, "/api/collectives/{id}/sharing-rule", group);
    }

    private MvcTestResult share(String rule, String amount) {
        return enter("shares", """
                {"rule": "%s", "total": {"amount": "%s", "currency": "HTG"}}""".formatted(rule, amount));
    }

    private MvcTestResult ledger(Caller caller, String accept) {
        return mvc.get()
                .uri("/api/activities/{id}/ledger", activity)
                .header("Authorization", TestTokens.bearer(caller))
                .header("Accept", accept)
                .exchange();
    }

    @Test
    void every_member_sees_the_whole_of_it_and_their_own_line() {
        contributed(ana, "\"days\": 1, \"money\": {\"amount\": \"25\", \"currency\": \"HTG\"}");
        contributed(ben, "\"days\": 2.5, \"produce\": {\"quantity\": 3, \"unit\": \"mamit\", \"what\": \"mayi\"}");
        share("EQUAL", "100");

        var seen = body(HttpStatus.OK, ledger(ben.calling(), "application/json"));

        assertThat(seen.at("/total/days").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(seen.get("lines")).hasSize(2);
        assertThat(seen.at("/mine/person").asString()).isEqualTo(ben.id().toString());
        assertThat(seen.at("/mine/days").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(seen.at("/mine/produce/0/unit").asString()).isEqualTo("mamit");
        assertThat(seen.at("/mine/received/0/amount").asString()).isEqualTo("50.00");
        assertThat(seen.get("items").valueStream().map(item -> text(item, "kind")))
                .containsExactly("CONTRIBUTION", "CONTRIBUTION", "SHARING");
        assertThat(body(ledger(ORGANIZER, "*/*")).has("mine")).isFalse();
        assertThat(ledger(seed.person(territory).calling(), "text/csv")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void goes_on_where_the_page_before_ended() {
        for (int i = 0; i < 3; i++) contributed(ana, "\"days\": 1");

        var first = body(api.get(ben.calling(), "/api/activities/{id}/ledger?limit=2", activity));
        var next = body(api.get(
                ben.calling(), "/api/activities/{id}/ledger?limit=2&cursor={c}", activity, text(first, "nextCursor")));

        assertThat(first.get("items")).hasSize(2);
        assertThat(next.get("items")).hasSize(1);
        assertThat(next.get("nextCursor").isNull()).isTrue();
        assertThat(next.at("/total/days").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void is_a_table_for_who_wants_one() throws UnsupportedEncodingException {
        contributed(
                ana,
                "\"days\": 1, \"produce\": {\"quantity\": 3, \"unit\": \"=1+1\", \"what\": \"mayi, \\\"jòn\\\"\"}");
        share("EQUAL", "100.01");

        var table = ledger(ben.calling(), "text/csv");

        assertThat(table).hasStatus(HttpStatus.OK).hasContentType("text/csv;charset=UTF-8");
        var lines = table.getResponse().getContentAsString().split("\r\n");
        assertThat(lines).hasSize(5);
        assertThat(lines[0]).startsWith("recorded_at,entry,kind,person,days,");
        assertThat(lines[1]).contains("CONTRIBUTION," + ana.id() + ",1,3,'=1+1,\"mayi, \"\"jòn\"\"\",");
        assertThat(lines[2]).contains("SHARE," + ana.id() + ",,,,,,50.01,HTG,EQUAL,");
        assertThat(lines[3]).contains("SHARE," + ben.id() + ",,,,,,50.00,HTG,EQUAL,");
        assertThat(lines[4]).contains("FUND,,,,,,,0.00,HTG,EQUAL,");
        assertThat(ledger(ben.calling(), "image/png")).hasStatus(HttpStatus.NOT_ACCEPTABLE);
    }

    @Test
    void the_greatest_rate_of_the_greatest_quantity_can_be_shared_and_none_is_greater() {
        var rule = """
                {"rule": "BY_CONTRIBUTION", "rates": {"currency": "HTG", "day": "%1$s",
                 "produce": [{"what": "mayi", "unit": "mamit", "worth": "%1$s"}], "money": [{"currency": "USD", "worth": "%1$s"}]}}""";
        assertThat(agree(rule.formatted("999999999.999"))).hasStatus(HttpStatus.OK);
        for (int i = 0; i < 2; i++) {
            contributed(
                    ana,
                    "\"days\": 1, \"produce\": {\"quantity\": \"999999999999.999999\", \"unit\": \"mamit\", \"what\": \"mayi\"}");
        }

        assertThat(share("BY_CONTRIBUTION", "300")).hasStatus(HttpStatus.CREATED);
        for (var worth : List.of("1000000000", "0.0001")) {
            assertThat(pointers(agree(rule.formatted(worth))))
                    .containsExactlyInAnyOrder("/rates/day", "/rates/produce/0/worth", "/rates/money/0/worth");
        }
    }

    @Test
    void contributions_of_every_kind_are_weighed_by_the_groups_rates() {
        assertThat(agree("""
                {"rule": "BY_CONTRIBUTION", "decidedOn": "2026-01-10", "rates": {"currency": "HTG", "day": "250",
                 "produce": [{"what": "mayi", "unit": "mamit", "worth": "50"}], "money": [{"currency": "USD", "worth": "125"}]}}""")).hasStatus(HttpStatus.OK);
        contributed(ana, "\"days\": 2, \"money\": {\"amount\": \"4\", \"currency\": \"USD\"}");
        contributed(ben, "\"produce\": {\"quantity\": 10, \"unit\": \"mamit\", \"what\": \"Mayi\"}");

        var sharing = body(HttpStatus.CREATED, share("BY_CONTRIBUTION", "300"));

        assertThat(text(sharing, "weighed")).isEqualTo("WORTH");
        assertThat(text(sharing, "agreed")).isEqualTo("BY_CONTRIBUTION");
        assertThat(sharing.get("warnings").isEmpty()).isTrue();
        assertThat(sharing.at("/shares/0/amount").asString()).isEqualTo("200.00");
        assertThat(sharing.at("/shares/1/amount").asString()).isEqualTo("100.00");

        contributed(ben, "\"produce\": {\"quantity\": 1, \"unit\": \"tèt\", \"what\": \"kabrit\"}");
        var refused = body(HttpStatus.CONFLICT, share("BY_CONTRIBUTION", "300"));
        assertThat(text(refused, "type")).isEqualTo("urn:konbit:problem:rate-missing");
        assertThat(text(refused, "detail")).contains("tèt of kabrit");
    }

    @Test
    void needs_that_the_group_set_are_weighed_unless_others_are_stated() {
        assertThat(agree("""
                {"rule": "BY_NEED", "needs": [{"person": "%s", "weight": 3}]}""".formatted(ana.id()))).hasStatus(HttpStatus.OK);

        assertThat(body(share("BY_NEED", "8")).at("/shares/0/amount").asString())
                .isEqualTo("6.00");
        var stated = enter("shares", """
                {"rule": "BY_NEED", "total": {"amount": "8", "currency": "HTG"}, "needs": [{"person": "%s", "weight": 7}]}""".formatted(ana.id()));
        assertThat(body(stated).at("/shares/0/amount").asString()).isEqualTo("7.00");
        var held = body(HttpStatus.OK, api.get(GATEWAY, "/internal/people/{id}/data", ana.id()));
        assertThat(held.at("/needs/0/terms/needs/0/weight").asString()).isEqualTo("3");
    }

    @Test
    void a_sharing_by_another_rule_than_the_groups_says_so_to_everyone() {
        agree("{\"rule\": \"EQUAL\"}");

        var sharing = body(HttpStatus.CREATED, share("COMMON_FUND", "10"));

        assertThat(sharing.at("/warnings/0/code").asString()).isEqualTo("OTHER_RULE");
        assertThat(body(HttpStatus.OK, ledger(ben.calling(), "application/json"))
                        .at("/items/0/sharing/warnings/0/code")
                        .asString())
                .isEqualTo("OTHER_RULE");
    }

    @Test
    void the_rule_is_changed_by_whoever_read_it_last() {
        var none = api.get(ben.calling(), "/api/collectives/{id}/sharing-rule", group);
        assertThat(body(HttpStatus.OK, none).has("rule")).isFalse();
        assertThat(etag(none)).isEqualTo("\"0\"");
        var first = agree("{\"rule\": \"EQUAL\"}");
        assertThat(etag(first)).isEqualTo("\"1\"");

        assertThat(mvc.put()
                        .uri("/api/collectives/{id}/sharing-rule", group)
                        .header("Authorization", TestTokens.bearer(ana.calling()))
                        .header("If-Match", "\"0\"")
                        .contentType("application/json")
                        .content("{\"rule\": \"BY_NEED\"}")
                        .exchange())
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(api.send(
                        HttpMethod.PUT,
                        ben.calling(),
                        "{\"rule\": \"BY_NEED\"}",
                        "/api/collectives/{id}/sharing-rule",
                        group))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void names_all_that_is_wrong_with_a_rule() {
        assertThat(pointers(agree("""
                {"rule": "BY_CONTRIBUTION", "rates": {"currency": "GOURDE", "money": [{"currency": "USD", "worth": 1}, {"currency": "USD", "worth": 2}],
                 "produce": [{"what": "mayi", "unit": "kg", "worth": 1}, {"what": "MAYI", "unit": "kg", "worth": 2}]}}""")))
                .containsExactly("/rates/currency", "/rates/money/1/currency", "/rates/produce/1");
        assertThat(pointers(agree("""
                {"rule": "BY_NEED", "needs": [{"person": "%s", "weight": 1}]}""".formatted(seed.person(territory).id())))).containsExactly("/needs/0/person");
        assertThat(pointers(enter("results", """
                {"quantity": 1, "unit": "kg", "what": "mayi", "use": "EATEN", "sale": {"amount": "1", "currency": "HTG"}}"""))).containsExactly("/sale");
    }
}
