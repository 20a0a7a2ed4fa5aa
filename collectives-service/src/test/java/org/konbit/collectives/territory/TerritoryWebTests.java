package org.konbit.collectives.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CollectivesTest
class TerritoryWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Test
    void shows_a_territory_with_its_path_names_and_inherited_zone() {
        var country = seed.territory("Ayiti");
        var code = seed.describe(Seed.fresh("T"), country, "Hinche", null, Map.of("ht", "Ench"));

        var shown = body(HttpStatus.OK, api.get(ORGANIZER, "/api/territories/{code}", code));

        assertThat(text(shown, "path")).isEqualTo(country + "/" + code);
        assertThat(text(shown, "parent")).isEqualTo(country);
        assertThat(text(shown, "timeZone")).isEqualTo("America/Port-au-Prince");
        assertThat(text(shown.get("names"), "ht")).isEqualTo("Ench");
        assertThat(shown.get("point").get("coordinates").get(0).doubleValue()).isEqualTo(-72.01);
    }

    @Test
    void finds_by_the_beginning_of_any_word_in_any_language_without_accents() {
        var country = seed.territory("Peyi");
        var code = seed.describe(Seed.fresh("T"), country, "Zwévilla Nord", null, Map.of("ht", "Zwevil Nò"));

        assertThat(codes(api.get(ORGANIZER, "/api/territories?q={q}", "zwevi NO")))
                .containsExactly(code);
        assertThat(codes(api.get(ORGANIZER, "/api/territories?q={q}", "nòr zwé")))
                .containsExactly(code);
        assertThat(codes(api.get(ORGANIZER, "/api/territories?q={q}", "zwevi sud")))
                .isEmpty();
        assertThat(codes(api.get(ORGANIZER, "/api/territories?q={q}", ".*$where")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kwazijil", "Kwazijill", "Kwzijil", "Kawzijil", "kwazivil", "kwazjil nor"})
    void finds_what_is_spelt_nearly_so_where_nothing_is_spelt_so(String asked) {
        var code = seed.describe(Seed.fresh("T"), seed.territory("Peyi"), "Kwazijil Nord", null, Map.of());

        assertThat(codes(api.get(ORGANIZER, "/api/territories?q={q}", asked))).contains(code);
        assertThat(codes(api.get(ORGANIZER, "/api/territories?q={q}", "Kwaddjil")))
                .isEmpty();
    }

    @Test
    void goes_on_page_by_page_through_what_is_spelt_nearly_so() {
        var country = seed.territory("Peyi");
        var all = new ArrayList<String>();
        for (int i = 0; i < 3; i++) all.add(seed.describe(Seed.fresh("T"), country, "Vwazinfen", null, Map.of()));
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = body(
                    HttpStatus.OK,
                    cursor == null
                            ? api.get(ORGANIZER, "/api/territories?limit=1&q=Vwazinfan")
                            : api.get(ORGANIZER, "/api/territories?limit=1&q=Vwazinfan&cursor={c}", cursor));
            found.addAll(page.get("items").findValuesAsString("code"));
            cursor = page.get("nextCursor").isNull() ? null : text(page, "nextCursor");
        } while (cursor != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void lists_those_below_a_parent_page_by_page() {
        var country = seed.territory("Peyi");
        var first = seed.territoryIn(country, "A");
        var second = seed.territoryIn(country, "B");
        var third = seed.territoryIn(country, "C");

        var page = body(HttpStatus.OK, api.get(ORGANIZER, "/api/territories?parent={p}&limit=2", country));
        var rest = body(
                HttpStatus.OK,
                api.get(
                        ORGANIZER,
                        "/api/territories?parent={p}&limit=2&cursor={c}",
                        country,
                        text(page, "nextCursor")));

        assertThat(page.get("items").valueStream().map(item -> text(item, "code")))
                .containsExactlyElementsOf(
                        Stream.of(first, second, third).sorted().limit(2).toList());
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void refuses_a_bad_cursor_and_an_unknown_code() {
        assertThat(api.get(ORGANIZER, "/api/territories?cursor=nonsense")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(api.get(ORGANIZER, "/api/territories/{code}", "nowhere")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void lets_only_an_organizer_of_the_whole_platform_import() {
        var member = seed.person(seed.territory("Peyi"));

        assertThat(api.upload(member.calling(), "code,parent,level,name\n", "/api/territories/import"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static List<String> codes(MvcTestResult result) {
        JsonNode page = body(HttpStatus.OK, result);
        return page.get("items").valueStream().map(item -> text(item, "code")).toList();
    }
}
