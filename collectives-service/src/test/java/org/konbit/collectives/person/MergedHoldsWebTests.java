package org.konbit.collectives.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.collectives.testing.Topics;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.outbox.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What holds of a person, and against them, whichever of their records it was said of. */
@CollectivesTest
class MergedHoldsWebTests {
    private static final Caller GATEWAY = new Caller(new UUID(0, 2), "gateway", Set.of(Role.GATEWAY), false);

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    Topics topics;

    @Autowired
    ErasedPeople erasedPeople;

    @Autowired
    MergedPeople mergedPeople;

    @Autowired
    MergedRecords mergedRecords;

    @Autowired
    People people;

    @Autowired
    Together together;

    @Autowired
    Clock clock;

    private String territory = "";
    private Member ana = new Member(new UUID(0, 0), "");
    private Member twin = new Member(new UUID(0, 0), "");

    @BeforeEach
    void two_records() {
        territory = seed.territory("Hinche");
        ana = seed.person(territory, "Ana");
        twin = seed.person(territory, "Ana twice");
    }

    private MvcTestResult merge(Caller caller, Member into, Member other) {
        return api.post(caller, "{\"other\": \"%s\"}".formatted(other.id()), "/api/people/{id}/merge", into.id());
    }

    private JsonNode person(Member member) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/people/" + member.id()));
    }

    @Test
    void a_suspension_and_its_reason_go_over() {
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        seed.join(brigade, ana, "MEMBER");
        seed.join(brigade, twin, "MEMBER");
        var uri = "/api/collectives/{id}/memberships/{person}";
        assertThat(api.patch(
                        ORGANIZER, "{\"state\": \"SUSPENDED\", \"reason\": \"Kotizasyon\"}", uri, brigade, twin.id()))
                .hasStatus(HttpStatus.OK);

        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);

        var merged = body(HttpStatus.OK, api.get(ORGANIZER, uri, brigade, ana.id()));
        assertThat(text(merged, "state")).isEqualTo("SUSPENDED");
        assertThat(text(merged, "reason")).isEqualTo("Kotizasyon");
    }

    @Test
    void whoever_is_erased_is_erased_in_all_their_records() {
        var third = seed.person(territory);
        assertThat(merge(ORGANIZER, twin, third)).hasStatus(HttpStatus.OK);
        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);
        assertThat(text(person(third), "id"))
                .as("merged and merged again")
                .isEqualTo(ana.id().toString());

        assertThat(api.send(HttpMethod.DELETE, GATEWAY, "", "/internal/people/" + third.id()))
                .hasStatus(HttpStatus.NO_CONTENT);

        for (var record : List.of(ana, twin, third)) {
            topics.awaitGone("collectives.people", record.id().toString());
            assertThat(api.get(ORGANIZER, "/api/people/" + record.id())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(api.post(
                            ORGANIZER,
                            "{\"handle\": \"%s\", \"language\": \"ht\", \"territory\": \"%s\"}"
                                    .formatted(record.handle(), territory),
                            "/api/people"))
                    .as("the handle is free")
                    .hasStatus(HttpStatus.CREATED);
        }
    }

    @Test
    void no_suspension_and_no_reason_is_lost_in_the_other() {
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var uri = "/api/collectives/{id}/memberships/{person}";
        seed.join(brigade, ana, "MEMBER");
        seed.join(brigade, twin, "MEMBER");
        assertThat(api.patch(
                        ORGANIZER,
                        "{\"state\": \"SUSPENDED\", \"reason\": \"Kotizasyon\", \"until\": \"2031-05-01\"}",
                        uri,
                        brigade,
                        ana.id()))
                .hasStatus(HttpStatus.OK);
        assertThat(api.patch(ORGANIZER, "{\"state\": \"SUSPENDED\", \"reason\": \"Goumen\"}", uri, brigade, twin.id()))
                .hasStatus(HttpStatus.OK);

        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);

        var merged = body(HttpStatus.OK, api.get(ORGANIZER, uri, brigade, ana.id()));
        assertThat(text(merged, "reason")).isEqualTo("Kotizasyon\nGoumen");
        assertThat(merged.has("until")).as("one has no end").isFalse();
    }

    @Test
    void whoever_is_to_be_erased_is_not_merged() {
        for (var asked : List.of(ana, twin)) {
            var uri = "/api/people/" + asked.id() + "/erasure";
            var person = people.findById(new PersonId(asked.id())).orElseThrow();
            person.isToBeErased(new AskedErasure(UUID.randomUUID(), clock.instant()));
            people.save(person);

            var refused = merge(ORGANIZER, ana, twin);

            assertThat(refused).hasStatus(HttpStatus.CONFLICT);
            assertThat(text(body(refused), "type")).isEqualTo("urn:konbit:problem:erasure-asked");
            assertThat(api.send(HttpMethod.DELETE, ORGANIZER, "", uri)).hasStatus(HttpStatus.NO_CONTENT);
        }
        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);
    }

    @Test
    void confirmed_they_are_erased_in_all_their_records_or_in_none() {
        assertThat(merge(ORGANIZER, ana, twin)).hasStatus(HttpStatus.OK);
        var saved = new AtomicInteger();
        var crashing = (ErasedPeople) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ErasedPeople.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("save") && saved.incrementAndGet() == 2) {
                        throw new IllegalStateException("A crash");
                    }
                    return method.invoke(erasedPeople, arguments);
                });
        var erasePerson = new ErasePerson(crashing, mergedPeople, mergedRecords, List.of(), together, clock);
        var id = new PersonId(ana.id());
        var version = people.findById(id).orElseThrow().version();

        assertThatThrownBy(() -> erasePerson.eraseAt(version, id)).isInstanceOf(IllegalStateException.class);

        assertThat(api.get(ORGANIZER, "/api/people/" + ana.id())).hasStatus(HttpStatus.OK);
        assertThat(mergedPeople.findById(new PersonId(twin.id())).orElseThrow().handle())
                .isEqualTo(twin.handle());
    }
}
