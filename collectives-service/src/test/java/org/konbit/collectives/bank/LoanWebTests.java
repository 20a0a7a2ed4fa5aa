package org.konbit.collectives.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.math.BigDecimal;
import java.util.List;
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

/** What is lent comes back with interest in kind. */
@CollectivesTest
class LoanWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    private String territory = "";
    private String brigade = "";
    private String item = "";
    private Member coordinator = new Member(new UUID(0, 0), "");
    private Member member = new Member(new UUID(0, 0), "");

    @BeforeEach
    void a_brigade_with_seed() {
        territory = seed.territory("Hinche");
        brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        coordinator = seed.memberOf(brigade, territory, "COORDINATOR");
        member = seed.memberOf(brigade, territory, "MEMBER");
        item = text(
                body(
                        HttpStatus.CREATED,
                        api.post(coordinator.calling(), """
                {"kind": "SEED", "name": "Pwa kongo", "unit": "mamit", "quantity": 30, "interest": {"lent": 3, "back": 4}}""", "/api/collectives/{id}/bank/items", brigade)),
                "id");
    }

    private MvcTestResult lend(String json) {
        return api.post(coordinator.calling(), json, "/api/collectives/{id}/bank/items/{item}/loans", brigade, item);
    }

    /** Six measures, eight back. */
    private String lent(String due) {
        return text(body(HttpStatus.CREATED, lend("""
                {"person": "%s", "quantity": 6, "lentOn": "2024-03-01", "due": "%s"}""".formatted(member.id(), due))), "id");
    }

    private MvcTestResult takeBack(String loan, String json) {
        return api.post(coordinator.calling(), json, "/api/loans/{id}/returns", loan);
    }

    private JsonNode cameBack(String loan, String quantity) {
        return body(HttpStatus.CREATED, takeBack(loan, """
                {"quantity": "%s", "date": "2024-09-01", "condition": "Byen sèk"}""".formatted(quantity)));
    }

    private BigDecimal held() {
        return body(api.get(member.calling(), "/api/collectives/{id}/bank/items/{item}", brigade, item))
                .get("held")
                .decimalValue();
    }

    private List<String> loans(String query) {
        return body(HttpStatus.OK, api.get(member.calling(), "/api/collectives/{id}/bank/loans" + query, brigade))
                .get("items")
                .valueStream()
                .map(loan -> text(loan, "id"))
                .toList();
    }

    @Test
    void three_measures_lent_are_four_back_and_all_of_it_is_in_the_stock() {
        var loan = lent("2199-12-31");
        assertThat(held()).isEqualByComparingTo("24");

        var partly = cameBack(loan, "5.5");
        assertThat(partly.get("owed").decimalValue()).isEqualByComparingTo("8");
        assertThat(partly.get("outstanding").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(text(partly, "state")).isEqualTo("OPEN");

        var all = cameBack(loan, "3");
        assertThat(text(all, "state")).isEqualTo("RETURNED");
        assertThat(all.get("over").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(all.at("/warnings/0/code").asString()).isEqualTo("MORE_THAN_OWED");
        assertThat(all.at("/returns/1/condition").asString()).isEqualTo("Byen sèk");
        assertThat(held()).isEqualByComparingTo("32.5");

        var again = takeBack(loan, "{\"quantity\": 1, \"date\": \"2024-09-01\"}");
        assertThat(text(body(HttpStatus.CONFLICT, again), "type")).isEqualTo("urn:konbit:problem:loan-not-open");
        assertThat(held()).isEqualByComparingTo("32.5");
    }

    @Test
    void late_ones_are_seen() {
        var late = lent("2024-10-01");
        var onTime = lent("2199-12-31");
        var back = lent("2024-10-01");
        cameBack(back, "8");

        assertThat(loans("?state=LATE")).containsExactly(late);
        assertThat(loans("?state=OPEN")).containsExactly(late, onTime);
        assertThat(loans("?state=RETURNED")).containsExactly(back);
        assertThat(loans("")).containsExactly(late, onTime, back);
        var seen = body(HttpStatus.OK, api.get(member.calling(), "/api/loans/{id}", late));
        assertThat(seen.get("late").booleanValue()).isTrue();
        assertThat(text(seen, "person")).isEqualTo(member.id().toString());
        assertThat(api.get(member.calling(), "/api/collectives/{id}/bank/loans?state=LOST", brigade))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void what_is_not_waited_for_any_more_is_written_off_with_a_reason() {
        var loan = lent("2024-10-01");
        cameBack(loan, "2");
        var reason = "{\"reason\": \"Inondasyon\"}";
        var facilitator = seed.memberOf(brigade, territory, "FACILITATOR");

        assertThat(api.post(facilitator.calling(), reason, "/api/loans/{id}/write-off", loan))
                .hasStatus(HttpStatus.FORBIDDEN);
        var written = body(HttpStatus.OK, api.post(coordinator.calling(), reason, "/api/loans/{id}/write-off", loan));

        assertThat(text(written, "state")).isEqualTo("WRITTEN_OFF");
        assertThat(written.at("/writtenOff/quantity").decimalValue()).isEqualByComparingTo("6");
        assertThat(loans("?state=LATE")).isEmpty();
        assertThat(loans("?state=WRITTEN_OFF")).containsExactly(loan);
        assertThat(api.post(coordinator.calling(), reason, "/api/loans/{id}/write-off", loan))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(held()).isEqualByComparingTo("26");
    }

    @Test
    void another_collective_borrows_too() {
        var other = seed.collective("FARMERS_GROUP", territory);

        var loan = body(HttpStatus.CREATED, lend("""
                {"collective": "%s", "quantity": 3, "due": "2199-12-31"}""".formatted(other)));

        assertThat(text(loan, "borrowingCollective")).isEqualTo(other);
        assertThat(loan.has("person")).isFalse();
        assertThat(loan.get("owed").decimalValue()).isEqualByComparingTo("4");
    }

    @Test
    void names_all_that_is_wrong_with_a_loan() {
        assertThat(pointers(lend("{\"quantity\": 1, \"due\": \"1899-12-31\"}"))).containsExactly("", "/due");
        assertThat(pointers(lend("""
                {"person": "%s", "quantity": 1, "lentOn": "2199-01-02", "due": "2199-01-01"}""".formatted(UUID.randomUUID())))).containsExactly("/person", "/lentOn", "/due");
        assertThat(pointers(lend("""
                {"collective": "%s", "quantity": 1, "due": "2199-01-01"}""".formatted(brigade)))).containsExactly("/collective");
        var loan = lent("2024-10-01");
        assertThat(pointers(takeBack(loan, "{\"quantity\": 1, \"date\": \"2024-02-29\"}")))
                .containsExactly("/date");
        assertThat(pointers(takeBack(loan, "{\"quantity\": 1, \"date\": \"2199-02-28\"}")))
                .containsExactly("/date");
        assertThat(pointers(takeBack(loan, "{\"quantity\": 0, \"date\": \"2024-09-01\"}")))
                .containsExactly("/quantity");
    }

    @Test
    void is_nobody_elses_business() {
        var loan = lent("2024-10-01");
        var stranger = seed.person(territory).calling();

        assertThat(api.get(stranger, "/api/loans/{id}", loan)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.post(stranger, "{\"quantity\": 1, \"date\": \"2024-09-01\"}", "/api/loans/{id}/returns", loan))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.post(
                        member.calling(),
                        "{\"quantity\": 1, \"date\": \"2024-09-01\"}",
                        "/api/loans/{id}/returns",
                        loan))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void goes_out_without_who_borrowed_and_without_words() {
        var loan = lent("2024-10-01");
        cameBack(loan, "8");

        var events = topics.events("collectives.events", loan, 2);

        assertThat(events)
                .extracting(Topics.Event::type)
                .containsExactly("konbit.collectives.item-lent.v1", "konbit.collectives.item-returned.v1");
        assertThat(events)
                .extracting(Topics.Event::raw)
                .noneMatch(
                        raw -> raw.contains(member.id().toString()) || raw.contains("Byen") || raw.contains("mamit"));
    }

    @Test
    void who_borrowed_is_handed_it_with_all_that_is_held_on_them() {
        var loan = lent("2024-10-01");

        var held = body(HttpStatus.OK, api.get(GATEWAY, "/internal/people/{id}/data", member.id()));

        assertThat(held.at("/loans/0/id").asString()).isEqualTo(loan);
        assertThat(held.at("/loans/0/terms/quantity").asString()).isEqualTo("6");
    }
}
