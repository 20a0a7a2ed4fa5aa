package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.konbit.outbox.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class ErasureWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    @Autowired
    People people;

    @Autowired
    ErasedPeople erasedPeople;

    @Autowired
    MergedPeople merged;

    @Autowired
    MergedRecords mergedRecords;

    @Autowired
    FindPeople findPeople;

    @Autowired
    Standings standings;

    @Autowired
    MayChangePerson mayChangePerson;

    @Autowired
    Together together;

    @Autowired
    Clock clock;

    @Autowired
    MongoTemplate mongo;

    private String territory = "";
    private String brigade = "";

    @BeforeEach
    void begin() {
        territory = seed.territory("Hinche");
        brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
    }

    @Test
    void leaves_of_a_person_only_that_they_were_and_frees_their_handle() {
        var ana = seed.memberOf(brigade, territory, "COORDINATOR");
        appointed(ana);

        assertThat(erase(ana)).hasStatus(HttpStatus.NO_CONTENT);

        topics.awaitGone("collectives.people", ana.id().toString());
        assertThat(stored(ana).keySet()).isSubsetOf("_id", "_class", "version", "handle", "erasedAt", "outbox");
        assertThat(stored(ana).toString()).doesNotContain(ana.handle());
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ana.calling(), "/api/people/" + ana.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ana.calling(), "/api/collectives/" + brigade + "/memberships"))
                .hasStatus(HttpStatus.FORBIDDEN);
        for (var list : Set.of(
                "/api/people?q=" + ana.handle(),
                "/api/people?territory=" + territory,
                "/api/people?q=marie&collective=" + brigade,
                "/api/collectives/" + brigade + "/memberships")) {
            assertThat(body(HttpStatus.OK, get(ORGANIZER, list)).get("items"))
                    .as(list)
                    .isEmpty();
        }
        assertThat(get(ORGANIZER, "/api/people?limit=200")).hasStatus(HttpStatus.OK);
        assertThat(body(get(ORGANIZER, "/api/collectives/" + brigade))
                        .get("members")
                        .intValue())
                .isZero();

        var again = api.post(ORGANIZER, """
                {"handle": "%s", "displayName": "Ana", "language": "ht", "territory": "%s"}""".formatted(ana.handle(), territory), "/api/people");
        assertThat(text(body(HttpStatus.CREATED, again), "id"))
                .isNotEqualTo(ana.id().toString());
    }

    @Test
    void what_a_group_did_stays_as_it_was() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var ben = seed.memberOf(brigade, territory, "MEMBER");
        var plot =
                text(body(api.post(ORGANIZER, """
                        {"holder": "%s", "areaHectares": "1.5"}""".formatted(ana.id()), "/api/collectives/{id}/plots", brigade)), "id");
        var day =
                text(body(api.post(ORGANIZER, """
                        {"date": "2026-11-20", "plot": "%s", "task": "x"}""".formatted(plot), "/api/collectives/{id}/work-days", brigade)), "id");
        assertThat(api.post(ORGANIZER, """
                        {"present": ["%s", "%s"]}""".formatted(ana.id(), ben.id()), "/api/work-days/{id}/report", day))
                .hasStatus(HttpStatus.OK);
        var workDays = "/api/collectives/" + brigade + "/work-days";
        var before = body(HttpStatus.OK, get(ben.calling(), workDays));

        assertThat(erase(ana)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(body(HttpStatus.OK, get(ben.calling(), workDays))).isEqualTo(before);
        assertThat(before.toString()).contains(ana.id().toString());
        assertThat(get(ben.calling(), "/api/collectives/" + brigade + "/rotation"))
                .hasStatus(HttpStatus.OK);
        // Nobody names them anew.
        assertThat(api.post(ORGANIZER, """
                        {"holder": "%s", "areaHectares": "1.5"}""".formatted(ana.id()), "/api/collectives/{id}/plots", brigade))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(api.post(ORGANIZER, """
                        {"person": "%s"}""".formatted(ana.id()), "/api/collectives/{id}/memberships", brigade))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void again_it_does_no_harm_and_of_nobody_it_is_said() {
        var ana = seed.person(territory);
        assertThat(erase(ana)).hasStatus(HttpStatus.NO_CONTENT);
        var since = stored(ana).get("erasedAt");

        assertThat(erase(ana)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(stored(ana).get("erasedAt")).isEqualTo(since);
        assertThat(erase(new Member(UUID.randomUUID(), "nobody"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoever_had_read_the_person_before_cannot_write_them_back() {
        var id = new PersonId(seed.person(territory).id());
        var read = people.findById(id).orElseThrow();
        erase(new Member(id.value(), ""));

        read.isKnownAs(Seed.fresh("back"));

        assertThatThrownBy(() -> people.save(read)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(people.findById(id)).isEmpty();
    }

    @Test
    void is_for_the_gateway_alone() {
        var ana = seed.person(territory);
        for (var caller : Set.of(ana.calling(), ORGANIZER, TestTokens.operator("o"))) {
            assertThat(api.send(HttpMethod.DELETE, caller, "", "/internal/people/{id}", ana.id()))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.OK);
    }

    // By two others

    @Test
    void whoever_cannot_do_it_themself_is_erased_by_one_who_asks_and_an_organizer_who_confirms() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var comrade = seed.memberOf(brigade, territory, "MEMBER");
        var first = seed.memberOf(brigade, territory, "COORDINATOR");
        var second = seed.memberOf(brigade, territory, "COORDINATOR");
        var here = seed.person(territory);
        appointed(here);

        assertThat(ask(comrade, ana)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(ask(seed.person(territory), ana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(confirm(here.organizing(), ana)).hasStatus(HttpStatus.CONFLICT);
        var asked = body(HttpStatus.ACCEPTED, ask(first, ana));
        assertThat(text(asked, "askedBy")).isEqualTo(first.id().toString());
        assertThat(body(HttpStatus.ACCEPTED, ask(second, ana))).isEqualTo(asked);

        for (var coordinatorOrMember : List.of(first, second, comrade, here)) {
            assertThat(confirm(coordinatorOrMember.calling(), ana))
                    .hasStatus(coordinatorOrMember.equals(here) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
        }
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.OK);

        assertThat(confirm(here.organizing(), ana)).hasStatus(HttpStatus.ACCEPTED);
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.NOT_FOUND);
        topics.awaitGone("collectives.people", ana.id().toString());
    }

    @Test
    void nobody_confirms_what_they_asked_for() {
        var ana = seed.person(territory);
        var here = seed.person(territory);
        appointed(here);
        assertThat(api.post(here.organizing(), "", "/api/people/{id}/erasure", ana.id()))
                .hasStatus(HttpStatus.ACCEPTED);

        var own = confirm(here.organizing(), ana);

        assertThat(text(body(HttpStatus.CONFLICT, own), "type")).isEqualTo("urn:konbit:problem:own-erasure-request");
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.OK);
    }

    @Test
    void what_was_asked_for_can_be_withdrawn() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var first = seed.memberOf(brigade, territory, "COORDINATOR");
        ask(first, ana);
        for (var time : Set.of("once", "again")) {
            assertThat(withdraw(first, ana)).as(time).hasStatus(HttpStatus.NO_CONTENT);
        }

        var confirmed = confirm(ORGANIZER, ana);
        assertThat(text(body(HttpStatus.CONFLICT, confirmed), "type")).isEqualTo("urn:konbit:problem:no-erasure-asked");
    }

    @Test
    void whoever_withdraws_while_another_confirms_is_heard() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var first = seed.memberOf(brigade, territory, "COORDINATOR");
        ask(first, ana);
        var withdrawn = new AtomicBoolean();
        var inBetween = (ErasedPeople) Proxy.newProxyInstance(
                ErasedPeople.class.getClassLoader(),
                new Class<?>[] {ErasedPeople.class},
                (proxy, method, arguments) -> {
                    // Confirming has looked, and is about to erase.
                    if (!withdrawn.getAndSet(true)) {
                        // Somebody else, and so no part of what confirming does together.
                        CompletableFuture.runAsync(
                                        () -> assertThat(withdraw(first, ana)).hasStatus(HttpStatus.NO_CONTENT))
                                .join();
                    }
                    try {
                        return method.invoke(erasedPeople, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
        var askErasure = new AskErasure(
                people,
                findPeople,
                new ErasePerson(inBetween, merged, mergedRecords, List.of(), together, clock),
                standings,
                mayChangePerson,
                clock);

        assertThat(askErasure.confirm(new PersonId(ana.id()), ORGANIZER))
                .isEqualTo(new AskErasure.Confirmation.NotAsked());
        assertThat(withdrawn).isTrue();
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.OK);
    }

    // After a restore

    @Test
    void whoever_a_backup_brought_back_is_erased_again_by_the_list_of_who_was() {
        var ana = seed.memberOf(brigade, territory, "MEMBER");
        var ben = seed.person(territory);
        var backedUp = stored(ana);
        erase(ana);
        topics.awaitGone("collectives.people", ana.id().toString());
        var operator = TestTokens.operator("o");
        var listed = listed(operator);
        assertThat(listed)
                .containsKey(ana.id().toString())
                .doesNotContainKey(ben.id().toString());

        mongo.getCollection(mongo.getCollectionName(Person.class)).replaceOne(new Document("_id", ana.id()), backedUp);
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.OK);
        assertThat(listed(operator)).doesNotContainKey(ana.id().toString());

        var proven = Objects.requireNonNull(listed.get(ana.id().toString()));
        var list = "{\"people\": [%s]}".formatted(proven);
        for (var time : Set.of("once", "again")) {
            var erased = body(HttpStatus.OK, api.post(operator, list, "/api/erasures"));
            assertThat(erased.get("erased").valueStream().map(id -> id.asString()))
                    .as(time)
                    .containsExactly(ana.id().toString());
        }
        assertThat(get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stored(ana).keySet()).doesNotContain("key", "name", "profile");
        // Nobody else is erased by the list, whoever gives it.
        for (var notProven : List.of(
                "{\"person\": \"%s\", \"proof\": %s}".formatted(ben.id(), proven.get("proof")),
                "{\"person\": \"%s\", \"proof\": \"\"}".formatted(ben.id()))) {
            var refused = api.post(operator, "{\"people\": [%s, %s]}".formatted(proven, notProven), "/api/erasures");
            assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(pointers(refused)).containsExactly("/people/1/proof");
        }
        assertThat(get(ORGANIZER, "/api/people/" + ben.id())).hasStatus(HttpStatus.OK);
        assertThat(api.post(operator, "{\"people\": []}", "/api/erasures")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        for (var caller : Set.of(ORGANIZER, ben.calling())) {
            assertThat(get(caller, "/api/erasures")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(api.post(caller, list, "/api/erasures")).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    /** Page by page. */
    private Map<String, JsonNode> listed(Caller operator) {
        var erased = new HashMap<String, JsonNode>();
        for (var cursor = ""; cursor != null; ) {
            var page = body(HttpStatus.OK, api.get(operator, "/api/erasures?limit=2" + cursor));
            page.get("items").forEach(one -> erased.put(text(one, "person"), one));
            cursor = page.get("nextCursor").isString() ? "&cursor=" + text(page, "nextCursor") : null;
        }
        return erased;
    }

    private MvcTestResult ask(Member by, Member whom) {
        return api.post(by.calling(), "", "/api/people/{id}/erasure", whom.id());
    }

    private MvcTestResult confirm(Caller by, Member whom) {
        return api.post(by, "", "/api/people/{id}/erasure/confirmation", whom.id());
    }

    private MvcTestResult withdraw(Member by, Member whom) {
        return api.send(HttpMethod.DELETE, by.calling(), "", "/api/people/{id}/erasure", whom.id());
    }

    private void appointed(Member member) {
        assertThat(api.put(ORGANIZER, """
                        [{"role": "ORGANIZER", "territory": "%s"}]""".formatted(territory), "/api/people/{id}/appointments", member.id()))
                .hasStatus(HttpStatus.OK);
    }

    private MvcTestResult erase(Member member) {
        return api.send(HttpMethod.DELETE, GATEWAY, "", "/internal/people/{id}", member.id());
    }

    private MvcTestResult get(Caller caller, String uri) {
        return api.get(caller, uri);
    }

    private Document stored(Member member) {
        return Objects.requireNonNull(mongo.getCollection(mongo.getCollectionName(Person.class))
                .find(new Document("_id", member.id()))
                .first());
    }
}
