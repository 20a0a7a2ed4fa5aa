package org.konbit.collectives.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class PracticeWebTests {
    private static final String PRACTICE = "/api/collectives/{id}/practices/{technique}";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private MvcTestResult add(Caller caller, String code, String more) {
        return api.post(caller, """
                {"code": "%s", "names": {"ht": "Ranp vivan %s"}%s}""".formatted(code, code, more), "/api/techniques");
    }

    private List<JsonNode> techniques(String query) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/techniques?" + query))
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> codes(List<JsonNode> techniques) {
        return techniques.stream().map(technique -> text(technique, "code")).toList();
    }

    private static long used(List<JsonNode> techniques, String code) {
        return techniques.stream()
                .filter(technique -> text(technique, "code").equals(code))
                .findFirst()
                .orElseThrow()
                .get("collectives")
                .longValue();
    }

    @Test
    void the_list_begins_with_wocats_groups_in_four_languages() {
        var known = techniques("limit=200").stream()
                .filter(technique -> text(technique, "source").equals("WOCAT"))
                .toList();

        assertThat(known).hasSize(26).allSatisfy(technique -> {
            assertThat(technique.get("names").propertyNames()).containsExactlyInAnyOrder("ht", "fr", "es", "en");
            assertThat(text(technique, "group")).isNotBlank();
        });
        assertThat(codes(techniques("q=konpos"))).contains("soil-fertility");
        assertThat(codes(techniques("q=Brise-vent"))).contains("windbreak");
        assertThat(codes(techniques("q=cosecha+agua"))).contains("water-harvesting");
        assertThat(text(body(api.get(ORGANIZER, "/api/techniques/{code}", "windbreak")), "group"))
                .isEqualTo("Windbreak/Shelterbelt");
        assertThat(api.get(ORGANIZER, "/api/techniques/{code}", "nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void organizers_add_the_movements_own() {
        var code = Seed.fresh("ranp");
        var added = body(HttpStatus.CREATED, add(ORGANIZER, code, ", \"group\": \"Cross-slope measure\""));

        assertThat(text(added, "source")).isEqualTo("MOVEMENT");
        assertThat(codes(techniques("q=vivan+" + code))).containsExactly(code);
        assertThat(add(ORGANIZER, code, "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(add(ORGANIZER, "agroforestry", "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(pointers(add(ORGANIZER, Seed.fresh("x"), ", \"group\": \"Magic\"")))
                .containsExactly("/group");
        assertThat(add(seed.person(seed.territory("Ench")).calling(), Seed.fresh("x"), ""))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pages_go_through_both_in_the_order_of_codes() {
        add(ORGANIZER, Seed.fresh("aaa"), "");
        add(ORGANIZER, Seed.fresh("zzz"), "");
        var all = codes(techniques("limit=200"));

        var paged = new ArrayList<String>();
        var page = body(api.get(ORGANIZER, "/api/techniques?limit=5"));
        while (true) {
            paged.addAll(codes(page.get("items").valueStream().toList()));
            if (page.get("nextCursor").isNull()) break;
            page = body(api.get(ORGANIZER, "/api/techniques?limit=5&cursor=" + text(page, "nextCursor")));
        }

        assertThat(paged).isEqualTo(all).isSorted();
    }

    @Test
    void a_collective_says_what_it_uses_and_is_counted_where_it_is() {
        var country = seed.territory("Ayiti");
        var centre = seed.territoryIn(country, "Sant");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", centre);
        var group = seed.collective("FARMERS_GROUP", seed.territoryIn(country, "Lwès"));
        var facilitator = seed.memberOf(brigade, centre, "FACILITATOR").calling();
        var member = seed.memberOf(brigade, centre, "MEMBER").calling();

        var told = body(
                HttpStatus.OK,
                api.put(facilitator, "{\"since\": \"2019-03\", \"plots\": 7}", PRACTICE, brigade, "windbreak"));
        body(HttpStatus.OK, api.put(ORGANIZER, "{\"since\": \"2021\"}", PRACTICE, group, "windbreak"));
        body(HttpStatus.OK, api.put(facilitator, "{\"since\": \"2018\"}", PRACTICE, brigade, "windbreak"));

        assertThat(text(told, "since")).isEqualTo("2019-03");
        assertThat(told.get("plots").intValue()).isEqualTo(7);
        assertThat(used(techniques("territory=" + country), "windbreak")).isEqualTo(2);
        assertThat(used(techniques("territory=" + centre), "windbreak")).isEqualTo(1);
        assertThat(used(techniques("territory=nowhere"), "windbreak")).isZero();
        assertThat(api.put(member, "{\"since\": \"2019\"}", PRACTICE, brigade, "waste"))
                .hasStatus(HttpStatus.FORBIDDEN);
        var listed = body(HttpStatus.OK, api.get(member, "/api/collectives/{id}/practices", brigade));
        assertThat(text(listed.get("items").get(0), "since")).isEqualTo("2018");
        assertThat(listed.get("items").size()).isEqualTo(1);

        assertThat(api.delete(facilitator, PRACTICE, brigade, "windbreak")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(used(techniques("territory=" + country), "windbreak")).isEqualTo(1);
        body(HttpStatus.OK, api.patch(ORGANIZER, "{\"state\": \"DISSOLVED\"}", "/api/collectives/{id}", group));
        assertThat(used(techniques("territory=" + country), "windbreak")).isZero();
        assertThat(api.put(ORGANIZER, "{\"since\": \"2021\"}", PRACTICE, group, "windbreak"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void what_it_says_is_checked() {
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", seed.territory("Ench"));

        for (var since : List.of("19", "2019-13", "2019-1-1", "9999", "2019-03-00")) {
            assertThat(pointers(api.put(
                            ORGANIZER,
                            "{\"since\": \"%s\", \"plots\": -1}".formatted(since),
                            PRACTICE,
                            brigade,
                            "waste")))
                    .containsExactlyInAnyOrder("/since", "/plots");
        }
        assertThat(api.put(ORGANIZER, "{\"since\": \"2019\"}", PRACTICE, brigade, "nothing"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void counts_follow_a_territory_that_moves() {
        var one = seed.territory("Ayiti");
        var other = seed.territory("Panyòl");
        var commune = seed.territoryIn(one, "Ench");
        var brigade = seed.collective("AGROFORESTRY_BRIGADE", commune);
        body(HttpStatus.OK, api.put(ORGANIZER, "{\"since\": \"2019\"}", PRACTICE, brigade, "rotation"));

        seed.describe(commune, other, "Ench", null, Map.of());

        assertThat(used(techniques("territory=" + one), "rotation")).isZero();
        assertThat(used(techniques("territory=" + other), "rotation")).isEqualTo(1);
    }

    @Test
    void a_day_that_there_never_was_is_refused() {
        var group = seed.collective("FARMERS_GROUP", seed.territory("Lwès"));

        assertThat(pointers(api.put(ORGANIZER, "{\"since\": \"2019-02-31\"}", PRACTICE, group, "windbreak")))
                .containsExactly("/since");
        body(HttpStatus.OK, api.put(ORGANIZER, "{\"since\": \"2020-02-29\"}", PRACTICE, group, "windbreak"));
    }

    @Test
    void is_counted_where_the_collective_is_even_if_it_moves_at_that_moment() throws Exception {
        var from = seed.territory("Sant");
        var to = seed.territory("Lwès");
        int groups = 12;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < groups; i++) {
                var group = seed.collective("FARMERS_GROUP", from);
                var moved = threads.submit(() ->
                        api.patch(ORGANIZER, "{\"territory\": \"%s\"}".formatted(to), "/api/collectives/{id}", group));
                body(HttpStatus.OK, api.put(ORGANIZER, "{\"since\": \"2021\"}", PRACTICE, group, "windbreak"));
                body(HttpStatus.OK, moved.get());
            }
        }

        assertThat(used(techniques("territory=" + to), "windbreak")).isEqualTo(groups);
        assertThat(used(techniques("territory=" + from), "windbreak")).isZero();
    }
}
