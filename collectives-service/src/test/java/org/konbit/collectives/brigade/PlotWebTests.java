package org.konbit.collectives.brigade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.etag;
import static org.konbit.collectives.testing.Api.pointers;
import static org.konbit.collectives.testing.Api.text;

import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CollectivesTest
class PlotWebTests {
    private static final String TRIANGLE = """
            {"type": "Polygon", "coordinates": [[[-72.01, 19.15], [-72.00, 19.15], [-72.00, 19.16], [-72.01, 19.15]]]}""";

    @Autowired
    Api api;

    @Autowired
    Seed seed;

    private BrigadeAtWork brigade;

    @BeforeEach
    void a_brigade() {
        brigade = new BrigadeAtWork(api, seed);
    }

    private MvcTestResult withOutline(String coordinates) {
        return brigade.enterPlot(brigade.ana, """
                , "outline": {"type": "Polygon", "coordinates": %s}""".formatted(coordinates));
    }

    @Test
    void says_how_steep_it_is_what_grows_and_where_it_ends() {
        var entered = brigade.enterPlot(brigade.ana, """
                , "slopePercent": 35.5, "grows": ["Mayi", "Pwa kongo"], "outline": %s""".formatted(TRIANGLE));
        var plot = text(body(HttpStatus.CREATED, entered), "id");

        var read = body(HttpStatus.OK, api.get(brigade.ben.calling(), "/api/plots/{id}", plot));

        assertThat(read.get("slopePercent").decimalValue()).isEqualByComparingTo("35.5");
        assertThat(read.get("grows").valueStream().map(one -> one.stringValue()))
                .containsExactly("Mayi", "Pwa kongo");
        assertThat(read.at("/outline/type").stringValue()).isEqualTo("Polygon");
        assertThat(read.at("/outline/coordinates/0/2/1").doubleValue()).isEqualTo(19.16);
        assertThat(read.has("point")).isFalse();
    }

    @Test
    void where_it_lies_is_for_those_who_may_look_into_the_brigade() {
        var plot = brigade.plotOf(brigade.ana);
        var stranger =
                seed.memberOf(seed.collective("AGROFORESTRY_BRIGADE", brigade.territory), brigade.territory, "MEMBER");

        assertThat(api.get(stranger.calling(), "/api/plots/{id}", plot)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.patch(stranger.calling(), "{\"slopePercent\": 3}", "/api/plots/{id}", plot))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(stranger.calling(), "/api/collectives/{id}/plots", brigade.id))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_change_leaves_out_what_stays_and_clears_what_is_null() {
        var plot = text(body(HttpStatus.CREATED, brigade.enterPlot(brigade.ana, """
                                , "slopePercent": 10, "point": {"type": "Point", "coordinates": [-72.01, 19.15]}""")), "id");

        var changed =
                body(HttpStatus.OK, api.patch(brigade.ana.calling(), """
                        {"grows": ["Kafe"], "point": null, "outline": %s}""".formatted(TRIANGLE), "/api/plots/{id}", plot));

        assertThat(changed.get("slopePercent").intValue()).isEqualTo(10);
        assertThat(changed.at("/grows/0").stringValue()).isEqualTo("Kafe");
        assertThat(changed.has("point")).isFalse();
        assertThat(changed.has("outline")).isTrue();
    }

    @Test
    void is_changed_by_its_holder_and_who_leads_and_only_as_it_was_read() {
        var plot = brigade.plotOf(brigade.ana);
        var read = etag(api.get(brigade.ana.calling(), "/api/plots/{id}", plot));
        var steep = "{\"slopePercent\": \"12.5\"}";

        assertThat(api.patch(brigade.ben.calling(), steep, "/api/plots/{id}", plot))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.patchIfMatch(brigade.coordinator.calling(), read, steep, "/api/plots/{id}", plot))
                .hasStatus(HttpStatus.OK);
        assertThat(api.patchIfMatch(brigade.ana.calling(), read, steep, "/api/plots/{id}", plot))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void stays_whose_it_is() {
        var plot = brigade.plotOf(brigade.ana);

        assertThat(pointers(api.patch(brigade.ana.calling(), """
                        {"holder": "%s"}""".formatted(brigade.ben.id()), "/api/plots/{id}", plot)))
                .containsExactly("/holder");
    }

    @Test
    void refuses_outlines_that_are_none() {
        assertThat(pointers(withOutline("[[[-72.01, 19.15], [-72.00, 19.15], [-72.00, 19.16], [-72.02, 19.15]]]")))
                .containsExactly("/outline/coordinates/0/3");
        assertThat(pointers(withOutline("[[[-72.01, 19.15], [-72.00, 19.15], [-72.01, 19.15]]]")))
                .containsExactly("/outline/coordinates/0");
        assertThat(pointers(withOutline("[[[1, 1], [2, 2], [1, 1], [1, 1]]]")))
                .containsExactly("/outline/coordinates/0");
        assertThat(pointers(withOutline("[[[19.15, -172.01], [19.15, -72.00], [19.16, -72.00], [19.15, -172.01]]]")))
                .as("the latitude first")
                .containsExactly("/outline/coordinates/0/0/1", "/outline/coordinates/0/3/1");
        assertThat(pointers(withOutline("[[[-72.01, 19.15, 300], [-72.00, 19.15], [-72.00, 19.16], [-72.01, 19.15]]]")))
                .containsExactly("/outline/coordinates/0/0");
        var many = "[%s]".formatted(String.join(",", Collections.nCopies(1001, "[1, 1]")));
        assertThat(pointers(withOutline("[" + many + "]"))).containsExactly("/outline/coordinates");
        assertThat(pointers(brigade.enterPlot(brigade.ana, """
                        , "slopePercent": -1, "grows": [" "], "outline": {"type": "Point", "coordinates": []}""")))
                .containsExactlyInAnyOrder("/slopePercent", "/grows/0", "/outline/type", "/outline/coordinates");
        assertThat(pointers(brigade.enterPlot(brigade.ana, """
                        , "point": {"type": "Point", "coordinates": [-72.01, 19.15]}, "outline": %s""".formatted(TRIANGLE))))
                .containsExactly("/outline");
    }
}
