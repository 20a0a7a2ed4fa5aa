package org.konbit.collectives.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class CollectiveWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Test
    void founds_a_collective_below_a_parent() {
        var territory = seed.territory("Hinche");
        var assembly = seed.collective("ASSEMBLY", territory);
        var code = Seed.fresh("BAS");

        var created = api.post(ORGANIZER, """
                {"type": "AGROFORESTRY_BRIGADE", "name": "Pye Bwa", "code": "%s", "territory": "%s",
                 "parent": "%s", "purpose": "Plante"}""".formatted(code, territory, assembly), "/api/collectives");
        var brigade = body(HttpStatus.CREATED, created);

        assertThat(etag(created)).isEqualTo("\"1-0\"");
        assertThat(created).hasHeader("Location", "/api/collectives/" + text(brigade, "id"));
        assertThat(text(brigade, "state")).isEqualTo("FORMING");
        assertThat(text(brigade, "code")).isEqualTo(code);
        assertThat(text(brigade, "parent")).isEqualTo(assembly);
        assertThat(brigade.get("members").intValue()).isZero();
        assertThat(brigade.get("version").intValue()).isEqualTo(1);
        assertThat(text(brigade.get("warnings").get(0), "code")).isEqualTo("FEWER_THAN_USUAL");
    }

    @Test
    void tells_anew_how_many_members_it_has_and_else_that_nothing_changed() {
        var territory = seed.territory("Hinche");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", territory);
        var uri = "/api/collectives/{id}";
        var seen = etag(api.get(ORGANIZER, uri, brigade));
        assertThat(api.getIfNoneMatch(ORGANIZER, seen, uri, brigade)).hasStatus(HttpStatus.NOT_MODIFIED);

        seed.memberOf(brigade, territory);

        var again = api.getIfNoneMatch(ORGANIZER, seen, uri, brigade);
        assertThat(body(HttpStatus.OK, again).get("members").intValue()).isOne();
        assertThat(api.patchIfMatch(ORGANIZER, etag(again), "{\"name\": \"B\"}", uri, brigade))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void refuses_what_is_unknown_and_what_is_taken() {
        var territory = seed.territory("Hinche");
        var code = Seed.fresh("C");
        var json = """
                {"type": "%s", "name": "A", "code": "%s", "territory": "%s"%s}""";

        var unknown = api.post(
                ORGANIZER,
                json.formatted("COMMITTEE", code, "nowhere", ", \"parent\": \"%s\"".formatted(UUID.randomUUID())),
                "/api/collectives");
        var first = api.post(ORGANIZER, json.formatted("COMMITTEE", code, territory, ""), "/api/collectives");
        var again = api.post(ORGANIZER, json.formatted("COMMITTEE", code, territory, ""), "/api/collectives");

        assertThat(unknown).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(unknown)).containsExactly("/territory", "/parent");
        assertThat(first).hasStatus(HttpStatus.CREATED);
        assertThat(again).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void lists_by_territory_with_all_within_type_state_and_words() {
        var centre = seed.territory("Centre");
        var hinche = seed.territoryIn(centre, "Hinche");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", hinche);
        var group = seed.collective("FARMERS_GROUP", centre);

        assertThat(ids(api.get(ORGANIZER, "/api/collectives?territory={t}", centre)))
                .containsExactlyInAnyOrder(brigade, group);
        assertThat(ids(api.get(ORGANIZER, "/api/collectives?territory={t}&type=FARMERS_GROUP", centre)))
                .containsExactly(group);
        assertThat(ids(api.get(ORGANIZER, "/api/collectives?territory={t}&state=ACTIVE", centre)))
                .isEmpty();
        assertThat(ids(api.get(ORGANIZER, "/api/collectives?territory={t}&q={q}", hinche, "tet ans")))
                .containsExactly(brigade);
        assertThat(ids(api.get(ORGANIZER, "/api/collectives?territory=nowhere")))
                .isEmpty();

        var page = body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives?territory={t}&limit=1", centre));
        var rest = api.get(
                ORGANIZER, "/api/collectives?territory={t}&limit=1&cursor={c}", centre, text(page, "nextCursor"));
        assertThat(ids(rest)).containsExactly(brigade);
    }

    private static List<String> ids(MvcTestResult result) {
        return body(HttpStatus.OK, result)
                .get("items")
                .valueStream()
                .map(item -> text(item, "id"))
                .toList();
    }

    @Test
    void goes_only_the_ways_that_its_state_allows() {
        var uri = "/api/collectives/" + seed.collective("FARMERS_GROUP", seed.territory("Hinche"));

        assertThat(api.patch(ORGANIZER, "{\"state\": \"DORMANT\"}", uri)).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(body(HttpStatus.OK, api.patch(ORGANIZER, "{\"state\": \"ACTIVE\"}", uri)), "state"))
                .isEqualTo("ACTIVE");
        assertThat(api.patchIfMatch(ORGANIZER, "\"1\"", "{\"name\": \"B\"}", uri))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(text(body(api.patchIfMatch(ORGANIZER, "\"2\"", "{\"name\": \"B\"}", uri)), "name"))
                .isEqualTo("B");
    }

    @Test
    void a_circle_in_the_movements_tree_is_refused() {
        var territory = seed.territory("Hinche");
        var upper = seed.collective("ASSEMBLY", territory);
        var lower = seed.collective("ASSEMBLY", territory);
        assertThat(api.patch(ORGANIZER, "{\"parent\": \"%s\"}".formatted(upper), "/api/collectives/{id}", lower))
                .hasStatus(HttpStatus.OK);

        var circle = api.patch(ORGANIZER, "{\"parent\": \"%s\"}".formatted(lower), "/api/collectives/{id}", upper);

        assertThat(circle).hasStatus(HttpStatus.CONFLICT);
        assertThat(pointers(circle)).containsExactly("/parent");
    }

    @Test
    void members_found_nothing_and_change_nothing_but_coordinators_change_their_own() {
        var territory = seed.territory("Hinche");
        var group = seed.collective("FARMERS_GROUP", territory);
        var member = seed.memberOf(group, territory, "MEMBER");
        var coordinator = seed.memberOf(group, territory, "COORDINATOR");
        var elsewhere = seed.collective("FARMERS_GROUP", territory);

        assertThat(api.post(member.calling(), """
                        {"type": "COMMITTEE", "name": "A", "territory": "%s"}""".formatted(territory), "/api/collectives"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.patch(member.calling(), "{\"name\": \"B\"}", "/api/collectives/{id}", group))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.patch(coordinator.calling(), "{\"name\": \"B\"}", "/api/collectives/{id}", group))
                .hasStatus(HttpStatus.OK);
        assertThat(api.patch(coordinator.calling(), "{\"name\": \"B\"}", "/api/collectives/{id}", elsewhere))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
