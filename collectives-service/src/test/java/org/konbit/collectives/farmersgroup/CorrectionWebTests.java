package org.konbit.collectives.farmersgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.ArrayList;
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
import org.konbit.collectives.testing.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What was wrong is taken back by a counter-entry, and stays to be seen. */
@CollectivesTest
class CorrectionWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

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

    private String entered(String ledger, String json) {
        return text(body(HttpStatus.CREATED, enter(ledger, json)), "id");
    }

    private String contributed(Member member, String days) {
        return entered("contributions", "{\"person\": \"%s\", \"days\": %s}".formatted(member.id(), days));
    }

    private MvcTestResult correct(String entry, String more) {
        return enter("corrections", """
                {"entry": "%s", "reason": "Li te ekri mal"%s}""".formatted(entry, more));
    }

    private JsonNode list(String ledger) {
        return body(HttpStatus.OK, api.get(ben.calling(), "/api/activities/{id}/" + ledger, activity));
    }

    private static String problem(MvcTestResult refused) {
        return text(body(HttpStatus.CONFLICT, refused), "type");
    }

    @Test
    void reads_show_both_and_the_sums_without_them() {
        var wrong = contributed(ana, "20");
        var corrected = body(
                HttpStatus.CREATED,
                correct(wrong, ", \"instead\": {\"person\": \"%s\", \"days\": 2}".formatted(ana.id())));

        var counter = corrected.at("/counterEntry/contribution");
        assertThat(text(counter.get("correction"), "takesBack")).isEqualTo(wrong);
        assertThat(counter.at("/correction/instead").asString())
                .isEqualTo(corrected.at("/instead/contribution/id").asString());
        var items = list("contributions").get("items");
        assertThat(items.valueStream()
                        .map(item -> item.get("days").decimalValue().intValueExact()))
                .containsExactly(20, -20, 2);
        assertThat(text(items.get(0), "takenBackBy")).isEqualTo(text(counter, "id"));
        assertThat(items.get(2).has("takenBackBy")).isFalse();
        assertThat(list("ledger").at("/total/days").decimalValue()).isEqualByComparingTo("2");
    }

    @Test
    void what_was_corrected_is_not_weighed() {
        contributed(ana, "1");
        correct(contributed(ben, "9"), ", \"instead\": {\"person\": \"%s\", \"days\": 3}".formatted(ben.id()));

        var sharing = body(HttpStatus.CREATED, enter("shares", """
                {"rule": "BY_CONTRIBUTION", "total": {"amount": "8", "currency": "HTG"}}"""));

        assertThat(sharing.at("/shares/0/amount").asString()).isEqualTo("2.00");
        assertThat(sharing.at("/shares/1/amount").asString()).isEqualTo("6.00");
        assertThat(sharing.at("/shares/1/weight").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void results_and_sharings_are_corrected_likewise() {
        var result = entered("results", """
                {"quantity": "120", "unit": "kg", "what": "pwa", "use": "SOLD", "sale": {"amount": "3000", "currency": "HTG"}}""");
        var sharing = entered("shares", """
                {"rule": "EQUAL", "total": {"amount": "3000", "currency": "HTG"}}""");

        body(HttpStatus.CREATED, correct(result, """
                , "instead": {"quantity": "100", "unit": "kg", "what": "pwa", "use": "SOLD", "sale": {"amount": "2500", "currency": "HTG"}}"""));
        var corrected = body(HttpStatus.CREATED, correct(sharing, """
                , "instead": {"rule": "EQUAL", "total": {"amount": "2500.01", "currency": "HTG"}}"""));

        assertThat(corrected.at("/counterEntry/sharing/total/amount").asString())
                .isEqualTo("-3000.00");
        assertThat(corrected.at("/counterEntry/sharing/shares/0/amount").asString())
                .isEqualTo("-1500.00");
        assertThat(corrected.at("/instead/sharing/shares/0/amount").asString()).isEqualTo("1250.01");
        var ledger = list("ledger");
        assertThat(ledger.at("/sales/0/amount").asString()).isEqualTo("2500.00");
        assertThat(ledger.at("/results/0/quantity").decimalValue()).isEqualByComparingTo("100");
        assertThat(ledger.at("/shared/0/amount").asString()).isEqualTo("2500.01");
    }

    @Test
    void a_sharing_is_corrected_among_those_who_shared() {
        var sharing = entered("shares", """
                {"rule": "EQUAL", "total": {"amount": "300", "currency": "HTG"}}""");
        seed.memberOf(group, territory, "MEMBER");

        var corrected = body(HttpStatus.CREATED, correct(sharing, """
                , "instead": {"rule": "EQUAL", "total": {"amount": "200", "currency": "HTG"}}"""));

        assertThat(corrected.at("/instead/sharing/shares")).hasSize(2);
        assertThat(corrected.at("/instead/sharing/shares/1/amount").asString()).isEqualTo("100.00");
    }

    @Test
    void a_sharing_by_need_is_corrected_among_those_who_shared_as_they_were_weighed() {
        var sharing = entered("shares", """
                {"rule": "BY_NEED", "total": {"amount": "300", "currency": "HTG"}, "needs": [{"person": "%s", "weight": 2}]}""".formatted(ana.id()));
        var late = seed.memberOf(group, territory, "MEMBER");
        var instead =
                ", \"instead\": {\"rule\": \"BY_NEED\", \"total\": {\"amount\": \"150\", \"currency\": \"HTG\"}%s}";

        assertThat(pointers(correct(
                        sharing,
                        instead.formatted(", \"needs\": [{\"person\": \"%s\", \"weight\": 2}]".formatted(late.id())))))
                .containsExactly("/instead/needs/0/person");
        var corrected = body(HttpStatus.CREATED, correct(sharing, instead.formatted("")));

        assertThat(corrected.at("/instead/sharing/shares")).hasSize(2);
        assertThat(corrected.at("/instead/sharing/shares/0/amount").asString()).isEqualTo("100.00");
    }

    @Test
    void each_entry_is_taken_back_once_and_no_counter_entry_at_all() {
        var wrong = contributed(ana, "20");
        var counter = body(HttpStatus.CREATED, correct(wrong, ""))
                .at("/counterEntry/contribution/id")
                .asString();

        assertThat(problem(correct(wrong, ""))).isEqualTo("urn:konbit:problem:taken-back");
        assertThat(problem(correct(counter, ""))).isEqualTo("urn:konbit:problem:counter-entry");
        assertThat(list("contributions").get("items")).hasSize(2);
    }

    @Test
    void of_many_who_take_the_same_entry_back_at_once_one_does() throws Exception {
        var wrong = contributed(ana, "20");
        Callable<MvcTestResult> take = () -> correct(wrong, "");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(take, take, take, take, take, take, take, take));
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get().getResponse().getStatus());
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }

        assertThat(list("contributions").get("items")).hasSize(2);
        assertThat(list("ledger").at("/total/days").decimalValue()).isZero();
    }

    @Test
    void what_stands_instead_is_of_the_same_kind_and_whole() {
        var wrong = contributed(ana, "20");

        assertThat(pointers(correct(wrong, ", \"instead\": {\"quantity\": 1, \"days\": 3}")))
                .containsExactly("/instead/days", "/instead/unit", "/instead/what", "/instead/use");
        assertThat(pointers(correct(wrong, """
                , "instead": {"rule": "EQUAL", "total": {"amount": "1", "currency": "HTG"}}"""))).containsExactly("/instead");
        assertThat(pointers(correct(wrong, ", \"instead\": {\"days\": 2}"))).containsExactly("/instead/person");
        assertThat(pointers(correct(
                        wrong,
                        ", \"instead\": {\"person\": \"%s\", \"days\": 2}"
                                .formatted(seed.person(territory).id()))))
                .containsExactly("/instead/person");
        assertThat(pointers(correct(UUID.randomUUID().toString(), ""))).containsExactly("/entry");
        assertThat(pointers(correct(wrong, ", \"instead\": {\"person\": \"%s\"}".formatted(ana.id()))))
                .containsExactly("/instead");
        assertThat(list("contributions").get("items")).hasSize(1);
    }

    @Test
    void who_may_not_keep_the_ledger_corrects_nothing() {
        var wrong = contributed(ana, "20");
        var json = "{\"entry\": \"%s\", \"reason\": \"x\"}".formatted(wrong);

        assertThat(api.post(ben.calling(), json, "/api/activities/{id}/corrections", activity))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.post(seed.person(territory).calling(), json, "/api/activities/{id}/corrections", activity))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void that_it_was_corrected_goes_out_and_why_does_not() {
        var wrong = contributed(ana, "20");
        body(HttpStatus.CREATED, correct(wrong, ""));

        var events = topics.events("collectives.events", wrong, 2);

        assertThat(events)
                .as("in the order in which it happened, as both have the entry's key")
                .extracting(Topics.Event::type)
                .containsExactly(
                        "konbit.collectives.contribution-recorded.v1", "konbit.collectives.entry-corrected.v1");
        assertThat(events.getLast().raw()).doesNotContain("ekri", ana.id().toString());
    }
}
