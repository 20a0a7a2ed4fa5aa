package org.konbit.collectives.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class TreeWebTests {
    private static final int WRITERS = 64;
    private static final String COLLECTIVE = "/api/collectives/{id}";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private String territory = "";

    @BeforeEach
    void somewhere() {
        territory = seed.territory("Hinche");
    }

    private String found(String type, @Nullable String level, @Nullable String parent) {
        return text(body(HttpStatus.CREATED, foundAnswer(type, level, parent)), "id");
    }

    private MvcTestResult foundAnswer(String type, @Nullable String level, @Nullable String parent) {
        return api.post(
                ORGANIZER,
                """
                {"type": "%s", "name": "A", "territory": "%s"%s%s}""".formatted(
                                type,
                                territory,
                                level == null ? "" : ", \"level\": \"%s\"".formatted(level),
                                parent == null ? "" : ", \"parent\": \"%s\"".formatted(parent)),
                "/api/collectives");
    }

    private MvcTestResult hang(String collective, String parent) {
        return api.patch(ORGANIZER, "{\"parent\": \"%s\"}".formatted(parent), COLLECTIVE, collective);
    }

    private JsonNode read(String uri, Object... variables) {
        return body(HttpStatus.OK, api.get(ORGANIZER, uri, variables));
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(one -> text(one, "id")).toList();
    }

    @Test
    void a_group_is_below_a_local_assembly_below_a_zone_below_the_general_one() {
        var general = found("ASSEMBLY", "GENERAL", null);
        var zone = found("ASSEMBLY", "ZONE", general);
        var local = found("ASSEMBLY", "LOCAL", zone);
        var group = found("FARMERS_GROUP", null, local);
        var brigade = found("AGROFORESTRY_BRIGADE", null, local);

        var tree = read(COLLECTIVE + "/tree?limit=1", local);

        assertThat(text(tree.get("collective"), "level")).isEqualTo("LOCAL");
        assertThat(ids(tree.get("above"))).containsExactly(general, zone);
        assertThat(text(tree.get("items").get(0).get("collective"), "id")).isEqualTo(group);
        var rest = read(COLLECTIVE + "/tree?limit=1&cursor={c}", local, text(tree, "nextCursor"));
        assertThat(text(rest.get("items").get(0).get("collective"), "id")).isEqualTo(brigade);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        assertThat(read(COLLECTIVE + "/tree", zone)
                        .get("items")
                        .get(0)
                        .get("below")
                        .intValue())
                .isEqualTo(2);

        assertThat(ids(read("/api/collectives?within={g}", general).get("items")))
                .containsExactly(zone, local, group, brigade);
        assertThat(ids(read("/api/collectives?within={g}&type=FARMERS_GROUP&territory={t}", zone, territory)
                        .get("items")))
                .containsExactly(group);
        assertThat(read("/api/collectives?within={g}", group).get("items").size())
                .isZero();
        for (var usual : List.of(zone, local, group)) assertThat(codes(usual)).doesNotContain("UNUSUAL_PARENT");
    }

    private List<String> codes(String collective) {
        return read(COLLECTIVE, collective)
                .get("warnings")
                .valueStream()
                .map(one -> text(one, "code"))
                .toList();
    }

    @Test
    void an_unusual_parent_is_a_warning() {
        var zone = found("ASSEMBLY", "ZONE", null);

        assertThat(codes(found("FARMERS_GROUP", null, zone))).contains("UNUSUAL_PARENT");
        assertThat(codes(found("ASSEMBLY", "GENERAL", zone))).contains("UNUSUAL_PARENT");
        assertThat(codes(found("ASSEMBLY", "ZONE", zone))).contains("UNUSUAL_PARENT");
        assertThat(codes(found("COMMITTEE", null, found("FARMERS_GROUP", null, null))))
                .contains("UNUSUAL_PARENT");
        assertThat(codes(found("FARMERS_GROUP", null, found("ASSEMBLY", null, null))))
                .as("of levels that are not known nothing is said")
                .doesNotContain("UNUSUAL_PARENT");
    }

    @Test
    void only_assemblies_have_a_level() {
        assertThat(pointers(foundAnswer("FARMERS_GROUP", "LOCAL", null))).containsExactly("/level");
        assertThat(pointers(api.patch(ORGANIZER, "{\"level\": \"ZONE\"}", COLLECTIVE, found("COMMITTEE", null, null))))
                .containsExactly("/level");
        var assembly = found("ASSEMBLY", null, null);
        assertThat(text(
                        body(HttpStatus.OK, api.patch(ORGANIZER, "{\"level\": \"ZONE\"}", COLLECTIVE, assembly)),
                        "level"))
                .isEqualTo("ZONE");
    }

    @Test
    void no_circle_is_made_at_any_depth() {
        var line = new ArrayList<String>();
        for (int depth = 0; depth < 12; depth++) {
            line.add(found("ASSEMBLY", null, line.isEmpty() ? null : line.getLast()));
        }

        for (var below : line) {
            var circle = hang(line.getFirst(), below);
            assertThat(circle).hasStatus(HttpStatus.CONFLICT);
            assertThat(pointers(circle)).containsExactly("/parent");
        }
        assertThat(pointers(hang(line.getFirst(), UUID.randomUUID().toString())))
                .containsExactly("/parent");
    }

    @Test
    void no_circle_is_made_by_several_at_once() throws Exception {
        var ring = IntStream.range(0, 8)
                .mapToObj(each -> found("ASSEMBLY", null, null))
                .toList();

        var answers = atOnce(IntStream.range(0, ring.size())
                .<Callable<MvcTestResult>>mapToObj(i -> () -> hang(ring.get(i), ring.get((i + 1) % ring.size())))
                .toList());

        assertThat(answers.stream().map(answer -> answer.getResponse().getStatus()))
                .as("all but one hang below the next")
                .containsOnly(200, 409)
                .filteredOn(status -> status == 409)
                .hasSize(1);
        for (var one : ring) {
            assertThat(ids(read("/api/collectives?within={o}", one).get("items")))
                    .doesNotContain(one);
        }
    }

    @Test
    void of_64_who_write_one_collective_at_once_each_is_heard_or_told_so() throws Exception {
        var collective = found("FARMERS_GROUP", null, null);
        var seen = etag(api.get(ORGANIZER, COLLECTIVE, collective));
        var versions = new HashSet<Long>();
        int accepted = 0;

        var answers = atOnce(IntStream.range(0, WRITERS)
                .<Callable<MvcTestResult>>mapToObj(writer -> () -> {
                    var json = "{\"name\": \"Writer %d\"}".formatted(writer);
                    // Half of them say what they have seen, as careful programs do.
                    return writer % 2 == 0
                            ? api.patch(ORGANIZER, json, COLLECTIVE, collective)
                            : api.patchIfMatch(ORGANIZER, seen, json, COLLECTIVE, collective);
                })
                .toList());

        var last = read(COLLECTIVE, collective);
        for (var answer : answers) {
            assertThat(answer.getResponse().getStatus()).isIn(200, 409, 412);
            if (answer.getResponse().getStatus() != 200) continue;
            accepted++;
            var version = body(answer).get("version").longValue();
            assertThat(versions.add(version))
                    .as("each has a version of its own")
                    .isTrue();
            if (version == last.get("version").longValue()) {
                assertThat(text(last, "name")).isEqualTo(text(body(answer), "name"));
            }
        }
        assertThat(accepted).isPositive();
        assertThat(last.get("version").longValue()).as("none was lost").isEqualTo(1 + accepted);
    }

    @Test
    void of_64_who_join_one_collective_at_once_each_is_in() throws Exception {
        var collective = found("ASSEMBLY", "LOCAL", null);
        var people = IntStream.range(0, WRITERS)
                .mapToObj(each -> seed.person(territory))
                .toList();

        var answers = atOnce(people.stream()
                .<Callable<MvcTestResult>>map(person -> () -> api.post(
                        ORGANIZER,
                        "{\"person\": \"%s\"}".formatted(person.id()),
                        "/api/collectives/{id}/memberships",
                        collective))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(HttpStatus.CREATED));
        assertThat(read(COLLECTIVE, collective).get("members").intValue()).isEqualTo(WRITERS);
    }

    private static List<MvcTestResult> atOnce(List<Callable<MvcTestResult>> calls) throws Exception {
        var begun = new CountDownLatch(1);
        var answers = new ArrayList<MvcTestResult>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<MvcTestResult>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    begun.await();
                    return call.call();
                }));
            }
            begun.countDown();
            for (var one : running) answers.add(one.get());
        }
        return answers;
    }
}
