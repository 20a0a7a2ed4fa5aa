package org.konbit.collectives.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class OutlineWebTests {
    /** In the sea, where no other test has anything. */
    private static final String SQUARE = "[[[-40,10],[-39,10],[-39,11],[-40,11],[-40,10]]]";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private MvcTestResult draw(String code, String type, String coordinates) {
        return api.put(ORGANIZER, """
                {"type": "%s", "coordinates": %s}""".formatted(type, coordinates), "/api/territories/{code}/outline", code);
    }

    private List<String> around(String at) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/territories?at={at}", at))
                .get("items")
                .findValuesAsString("code");
    }

    @Test
    void says_which_territories_a_point_lies_in_the_widest_first() {
        var country = seed.territory("Lanmè");
        var island = seed.territoryIn(country, "Zile");
        assertThat(draw(country, "Polygon", SQUARE)).hasStatus(HttpStatus.OK);
        assertThat(draw(island, "MultiPolygon", "[[[[-39.6,10.4],[-39.4,10.4],[-39.4,10.6],[-39.6,10.4]]]]"))
                .hasStatus(HttpStatus.OK);

        assertThat(around("-39.45,10.45")).containsExactly(country, island);
        assertThat(around("-39.9,10.9")).containsExactly(country);
        assertThat(around("-38.9,10.9")).isEmpty();
    }

    @Test
    void is_shown_with_the_territory_and_can_be_taken_away() {
        var code = seed.territory("Peyi");
        var before = etag(api.get(ORGANIZER, "/api/territories/{code}", code));
        draw(code, "Polygon", "[[[-50,10],[-49,10],[-49,11],[-50,10]]]");

        var drawn = api.get(ORGANIZER, "/api/territories/{code}", code);

        assertThat(text(body(drawn).get("outline"), "type")).isEqualTo("MultiPolygon");
        assertThat(etag(drawn)).isNotEqualTo(before);
        assertThat(api.send(HttpMethod.DELETE, ORGANIZER, "", "/api/territories/{code}/outline", code))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(body(api.get(ORGANIZER, "/api/territories/{code}", code)).has("outline"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Polygon      | []                                                | /coordinates/0
            Polygon      | [[[1,1],[2,2],[1,1]]]                             | /coordinates/0/0
            Polygon      | [[[1,1],[2,1],[2,2],[1,2]]]                       | /coordinates/0/0
            Polygon      | [[[1,1],[2,1],[2,91],[1,1]]]                      | /coordinates/0/0/2
            Polygon      | [[[1,1],[2,1],[2,2,9],[1,1]]]                     | /coordinates/0/0/2
            Polygon      | [[[1,1],[2,1],["2",2],[1,1]]]                     | /coordinates/0/2/0
            Polygon      | [{"$where": 1}]                                   | /coordinates/0
            Polygon      | [null]                                            | /coordinates/0
            MultiPolygon | [[[1,1],[2,1],[2,2],[1,1]]]                       | /coordinates/0/0/0
            MultiPolygon | []                                                | /coordinates
            Polygon      | [[[0,0],[2,2],[2,0],[0,2],[0,0]]]                 | /coordinates
            """)
    void refuses_what_is_no_outline_and_says_where(String type, String coordinates, String pointer) {
        var code = seed.territory("Peyi");
        var refused = draw(code, type, coordinates);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pointers(refused)).first().isEqualTo(pointer);
        assertThat(body(api.get(ORGANIZER, "/api/territories/{code}", code)).has("outline"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1
            181,1
            1,91
            1;1
            1e3,1
            $where,1
            """)
    void refuses_what_is_no_point(String at) {
        assertThat(api.get(ORGANIZER, "/api/territories?at={at}", at)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(api.get(ORGANIZER, "/api/collectives/nearest?at={at}", at)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void belongs_to_the_whole_platform() {
        var code = seed.territory("Peyi");
        var organizer = seed.person(code).organizing();
        assertThat(api.put(
                        organizer,
                        "{\"type\": \"Polygon\", \"coordinates\": " + SQUARE + "}",
                        "/api/territories/{code}/outline",
                        code))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
