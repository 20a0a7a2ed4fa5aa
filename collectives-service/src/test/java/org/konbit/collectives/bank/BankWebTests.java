package org.konbit.collectives.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a bank holds: the sum of what was entered. */
@CollectivesTest
class BankWebTests {
    private static final int WRITERS = 64;

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private String territory = "";
    private String group = "";
    private Member treasurer = new Member(new UUID(0, 0), "");
    private Member member = new Member(new UUID(0, 0), "");

    @BeforeEach
    void a_farmers_group() {
        territory = seed.territory("Hinche");
        group = seed.collective("FARMERS_GROUP", territory);
        treasurer = seed.memberOf(group, territory, "TREASURER");
        member = seed.memberOf(group, territory, "MEMBER");
    }

    private MvcTestResult enter(String collective, String json) {
        return api.post(ORGANIZER, json, "/api/collectives/{id}/bank/items", collective);
    }

    private String seedHeld(String quantity) {
        return text(body(HttpStatus.CREATED, enter(group, """
                {"kind": "SEED", "name": "Pwa kongo", "unit": "mamit", "quantity": "%s", "interest": {"lent": 3, "back": 4}}""".formatted(quantity))), "id");
    }

    private MvcTestResult count(String item, String json) {
        return api.post(treasurer.calling(), json, "/api/collectives/{id}/bank/items/{item}/entries", group, item);
    }

    private String held(String item) {
        return body(HttpStatus.OK, api.get(member.calling(), "/api/collectives/{id}/bank/items/{item}", group, item))
                .get("held")
                .decimalValue()
                .stripTrailingZeros()
                .toPlainString();
    }

    private MvcTestResult lend(String item, String quantity) {
        return api.post(
                treasurer.calling(),
                """
                {"person": "%s", "quantity": "%s", "due": "2199-12-31"}""".formatted(member.id(), quantity),
                "/api/collectives/{id}/bank/items/{item}/loans",
                group,
                item);
    }

    @Test
    void holds_what_came_in_less_what_was_lost_and_says_why() {
        var item = seedHeld("10");

        assertThat(count(item, "{\"kind\": \"INTAKE\", \"quantity\": \"2.5\", \"reason\": \"Don\"}"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(count(item, "{\"kind\": \"LOSS\", \"quantity\": \"0.25\", \"reason\": \"Rat\"}"))
                .hasStatus(HttpStatus.CREATED);

        assertThat(held(item)).isEqualTo("12.25");
        var entries = body(
                        HttpStatus.OK,
                        api.get(member.calling(), "/api/collectives/{id}/bank/items/{item}/entries", group, item))
                .get("items");
        assertThat(entries.valueStream().map(entry -> text(entry, "kind"))).containsExactly("INTAKE", "INTAKE", "LOSS");
        assertThat(text(entries.get(2), "reason")).isEqualTo("Rat");
        var items = body(HttpStatus.OK, api.get(member.calling(), "/api/collectives/{id}/bank/items", group));
        assertThat(items.at("/items/0/held").decimalValue()).isEqualByComparingTo("12.25");
    }

    @Test
    void no_more_is_lost_or_lent_than_is_held() {
        var item = seedHeld("1");

        for (var refused : List.of(
                count(item, "{\"kind\": \"LOSS\", \"quantity\": 2, \"reason\": \"Rat\"}"), lend(item, "1.000001"))) {
            assertThat(text(body(HttpStatus.CONFLICT, refused), "type"))
                    .isEqualTo("urn:konbit:problem:not-enough-held");
        }
        assertThat(held(item)).isEqualTo("1");
    }

    @Test
    void of_many_who_lend_at_once_none_lends_the_same_measure_twice() throws Exception {
        var item = seedHeld("20");
        Callable<MvcTestResult> one = () -> lend(item, "1");

        int lent = 0;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(WRITERS, one))) {
                answers.add(answer.get().getResponse().getStatus());
            }
            assertThat(answers).containsOnly(201, 409);
            lent = Collections.frequency(answers, 201);
        }

        assertThat(lent).isBetween(1, 20);
        assertThat(held(item)).isEqualTo(String.valueOf(20 - lent));
        var loans = body(api.get(member.calling(), "/api/collectives/{id}/bank/loans?limit=200", group));
        assertThat(loans.get("items")).hasSize(lent);
    }

    @Test
    void brigades_keep_one_too_and_assemblies_none() {
        var tool = """
                {"kind": "TOOL", "name": "Pikwa", "unit": "moso", "quantity": 4}""";

        assertThat(enter(seed.collective("AGROFORESTRY_BRIGADE", territory), tool))
                .hasStatus(HttpStatus.CREATED);
        var refused = enter(seed.collective("ASSEMBLY", territory), tool);
        assertThat(text(body(HttpStatus.CONFLICT, refused), "type")).isEqualTo("urn:konbit:problem:keeps-no-bank");
    }

    @Test
    void is_seen_by_its_members_and_kept_by_its_officers() {
        var item = seedHeld("10");
        var stranger = seed.person(territory).calling();
        var facilitator = seed.memberOf(group, territory, "FACILITATOR").calling();
        var more = "{\"kind\": \"INTAKE\", \"quantity\": 1, \"reason\": \"Don\"}";
        var entries = "/api/collectives/{id}/bank/items/{item}/entries";
        var loan = """
                {"person": "%s", "quantity": 1, "due": "2199-12-31"}""".formatted(member.id());
        var loans = "/api/collectives/{id}/bank/items/{item}/loans";

        assertThat(api.get(stranger, "/api/collectives/{id}/bank/items", group)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(stranger, "/api/collectives/{id}/bank/loans", group)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.post(member.calling(), more, entries, group, item)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.post(facilitator, more, entries, group, item)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.post(member.calling(), loan, loans, group, item)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.post(facilitator, loan, loans, group, item)).hasStatus(HttpStatus.CREATED);
        // An item of another bank is none of this one's.
        var other = seed.collective("FARMERS_GROUP", territory);
        assertThat(api.get(ORGANIZER, "/api/collectives/{id}/bank/items/{item}", other, item))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void names_all_that_is_wrong_with_an_item() {
        assertThat(pointers(enter(group, """
                {"kind": "TOOL", "name": "Wou", "unit": "moso", "quantity": 1, "interest": {"lent": 4, "back": 3}}"""))).containsExactly("/interest", "/interest/back");
        assertThat(pointers(enter(group, """
                {"kind": "SEED", "name": "", "unit": "kg", "quantity": -1, "interest": {"lent": 0, "back": 3}}"""))).containsExactlyInAnyOrder("/name", "/quantity", "/interest/lent");
    }
}
