package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.ImportRuns;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class MergeWebTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    @Autowired
    ImportRuns imports;

    private String region = "";
    private String territory = "";
    private Member ana = new Member(new UUID(0, 0), "");
    private Member twin = new Member(new UUID(0, 0), "");

    @BeforeEach
    void two_records() {
        region = seed.territory("Plateau");
        territory = seed.territoryIn(region, "Hinche");
        ana = seed.person(territory, "Ana");
        twin = seed.person(territory, "Ana twice");
    }

    private MvcTestResult merge(Caller caller, Member into, Member other) {
        return api.post(caller, "{\"other\": \"%s\"}".formatted(other.id()), "/api/people/{id}/merge", into.id());
    }

    private JsonNode person(Member member) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/people/" + member.id()));
    }

    private Member organizerOf(String where) {
        var organizer = seed.person(territory);
        assertThat(api.put(
                        ORGANIZER,
                        "[{\"role\": \"ORGANIZER\", \"territory\": \"%s\"}]".formatted(where),
                        "/api/people/{id}/appointments",
                        organizer.id()))
                .hasStatus(HttpStatus.OK);
        return organizer;
    }

    @Test
    void all_that_either_record_was_is_the_persons() {
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var group = seed.collective("FARMERS_GROUP", territory);
        var committee = seed.collective("COMMITTEE", territory);
        seed.join(brigade, ana, "MEMBER");
        seed.join(brigade, twin, "COORDINATOR");
        seed.join(group, twin, "TREASURER");
        seed.join(committee, ana, "MEMBER");
        assertThat(api.patch(ORGANIZER, "{\"gender\": \"F\", \"birthDecade\": \"2000\"}", "/api/people/" + twin.id()))
                .hasStatus(HttpStatus.OK);

        var merged = body(HttpStatus.OK, merge(ORGANIZER, ana, twin));

        assertThat(text(merged, "displayName")).isEqualTo("Ana");
        assertThat(text(merged, "gender")).isEqualTo("F");
        assertThat(text(merged, "birthDecade")).isEqualTo("2000");
        assertThat(merged.get("memberships").valueStream().map(one -> text(one, "collective")))
                .containsExactlyInAnyOrder(brigade, group, committee);
        assertThat(merged.get("memberships").get(0).get("roles").valueStream().map(JsonNode::stringValue))
                .containsExactly("MEMBER", "COORDINATOR");
        assertThat(body(api.get(ORGANIZER, "/api/collectives/" + brigade))
                        .get("members")
                        .intValue())
                .isOne();
        assertThat(person(twin)).as("the other id leads to the person").isEqualTo(person(ana));
        assertThat(body(HttpStatus.OK, merge(ORGANIZER, ana, twin)))
                .as("done twice")
                .isEqualTo(merged);
    }

    @Test
    void plots_work_days_contributions_and_shares_are_the_persons() {
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var group = seed.collective("FARMERS_GROUP", territory);
        var ben = seed.memberOf(brigade, territory, "MEMBER");
        seed.join(brigade, ana, "MEMBER");
        seed.join(brigade, twin, "MEMBER");
        seed.join(group, ana, "MEMBER");
        seed.join(group, twin, "MEMBER");
        var plot = created(
                "{\"holder\": \"%s\", \"areaHectares\": \"0.5\"}".formatted(twin.id()),
                "/api/collectives/" + brigade + "/plots");
        workDay(brigade, plot, ben);
        var bens = created(
                "{\"holder\": \"%s\", \"areaHectares\": \"0.5\"}".formatted(ben.id()),
                "/api/collectives/" + brigade + "/plots");
        workDay(brigade, bens, ana);
        workDay(brigade, bens, twin);
        workDay(brigade, bens, twin, ana);
        var activity = created(
                "{\"kind\": \"FARMING\", \"stage\": \"PRODUCTION\", \"name\": \"Mayi\"}",
                "/api/collectives/" + group + "/activities");
        created(
                "{\"person\": \"%s\", \"days\": \"2\"}".formatted(twin.id()),
                "/api/activities/" + activity + "/contributions");
        assertThat(api.post(
                        ORGANIZER,
                        "{\"rule\": \"EQUAL\", \"total\": {\"amount\": \"10.00\", \"currency\": \"HTG\"}}",
                        "/api/activities/" + activity + "/shares"))
                .hasStatus(HttpStatus.CREATED);

        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);

        await().atMost(SOON).untilAsserted(() -> {
            var turns = body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/" + brigade + "/rotation"));
            assertThat(turns.valueStream()
                            .filter(turn -> text(turn, "plot").equals(plot))
                            .map(turn -> text(turn, "holder") + " " + turn.get("daysGiven") + " "
                                    + turn.get("daysReceived")))
                    .as("there once on the day when both records were there")
                    .containsExactly(ana.id() + " 3 1");
            assertThat(contents(activity, "contributions"))
                    .contains(ana.id().toString())
                    .doesNotContain(twin.id().toString());
            assertThat(contents(activity, "shares"))
                    .contains(ana.id().toString())
                    .doesNotContain(twin.id().toString());
        });
        assertThat(body(api.get(ORGANIZER, "/api/activities/" + activity + "/shares"))
                        .get("items")
                        .get(0)
                        .get("shares")
                        .valueStream()
                        .map(share -> text(share, "amount")))
                .as("what was shared stays as it was")
                .containsExactly("5.00", "5.00");
    }

    private String contents(String activity, String ledger) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/activities/" + activity + "/" + ledger))
                .get("items")
                .toString();
    }

    private String created(String json, String uri) {
        return text(body(HttpStatus.CREATED, api.post(ORGANIZER, json, uri)), "id");
    }

    private void workDay(String brigade, String plot, Member... present) {
        var day = created(
                "{\"date\": \"2026-11-02\", \"plot\": \"%s\", \"task\": \"Teras\"}".formatted(plot),
                "/api/collectives/" + brigade + "/work-days");
        var ids = List.of(present).stream().map(one -> "\"" + one.id() + "\"").toList();
        assertThat(api.post(ORGANIZER, "{\"present\": %s}".formatted(ids), "/api/work-days/" + day + "/report"))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void others_are_told_whose_the_record_is_and_nothing_is_destroyed() {
        seed.join(seed.collective("COMMITTEE", territory), twin, "COORDINATOR");
        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);

        var last = topics.events("collectives.people", twin.id().toString(), 3).getLast();
        assertThat(text(last.data(), "mergedInto")).isEqualTo(ana.id().toString());
        assertThat(last.data().get("memberships").size()).isZero();
        var merged = topics.events("collectives.events", ana.id().toString(), 1).getLast();
        assertThat(merged.type()).isEqualTo("konbit.collectives.person-merged.v1");
        assertThat(text(merged.data(), "mergedId")).isEqualTo(twin.id().toString());
        assertThat(text(
                        topics.events("collectives.people", ana.id().toString(), 2)
                                .getLast()
                                .data()
                                .get("memberships")
                                .get(0),
                        "state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void it_takes_two_organizers_of_all_that_goes_over() {
        var elsewhere = seed.territory("Gonaïves");
        var first = organizerOf(territory);
        var second = organizerOf(territory);
        var far = seed.collective("COMMITTEE", elsewhere);
        seed.join(far, twin, "COORDINATOR");
        assertThat(merge(first.organizing(), ana, twin))
                .as("a coordinator elsewhere")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.patch(
                        ORGANIZER, "{\"state\": \"LEFT\"}", "/api/collectives/{id}/memberships/{p}", far, twin.id()))
                .hasStatus(HttpStatus.OK);

        var asked = body(HttpStatus.ACCEPTED, merge(first.organizing(), ana, twin));
        assertThat(text(asked, "askedBy")).isEqualTo(first.id().toString());
        assertThat(merge(first.organizing(), ana, twin)).as("alone").hasStatus(HttpStatus.ACCEPTED);
        assertThat(text(person(twin), "id")).isEqualTo(twin.id().toString());
        assertThat(merge(second.calling(), ana, twin))
                .as("signed in as a member")
                .hasStatus(HttpStatus.NOT_FOUND);

        assertThat(text(body(HttpStatus.OK, merge(second.organizing(), ana, twin)), "id"))
                .isEqualTo(ana.id().toString());
    }

    @Test
    void nobody_takes_an_office_over_who_could_not_have_given_it() {
        var first = organizerOf(territory);
        var equal = organizerOf(territory);

        assertThat(merge(first.organizing(), ana, equal)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(merge(organizerOf(region).organizing(), ana, equal)).hasStatus(HttpStatus.ACCEPTED);
    }

    @Test
    void a_list_that_names_the_merged_handle_makes_nobody_new() {
        var group = seed.collective("FARMERS_GROUP", territory);
        var code = text(body(api.get(ORGANIZER, "/api/collectives/" + group)), "code");
        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);
        var before = person(ana).get("version");
        var csv = """
                handle,display_name,language,territory,collective,roles
                %s,Somebody else,fr,%s,%s,RELAY
                """.formatted(twin.handle(), territory, code);

        var first = imports.run(ORGANIZER, csv, "/api/people/import");
        var again = imports.run(ORGANIZER, csv, "/api/people/import");

        assertThat(first.get("accepted").intValue()).isOne();
        assertThat(again.get("unchanged").intValue()).isOne();
        var now = person(ana);
        assertThat(text(now, "displayName")).isEqualTo("Ana");
        assertThat(text(now.get("memberships").get(0), "collective")).isEqualTo(group);
        assertThat(now.get("version").longValue()).isEqualTo(before.longValue() + 1);
        assertThat(api.post(
                        ORGANIZER,
                        "{\"handle\": \"%s\", \"language\": \"ht\", \"territory\": \"%s\"}"
                                .formatted(twin.handle(), territory),
                        "/api/people"))
                .as("nobody else gets it")
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void what_is_no_second_record_is_refused() {
        assertThat(pointers(merge(ORGANIZER, ana, ana))).containsExactly("/other");
        assertThat(pointers(merge(ORGANIZER, ana, new Member(UUID.randomUUID(), "nobody"))))
                .containsExactly("/other");
        var third = seed.person(territory);
        assertThat(merge(ORGANIZER, third, twin)).hasStatus(HttpStatus.OK);
        assertThat(merge(ORGANIZER, ana, twin)).as("somebody else's already").hasStatus(HttpStatus.CONFLICT);
    }
}
