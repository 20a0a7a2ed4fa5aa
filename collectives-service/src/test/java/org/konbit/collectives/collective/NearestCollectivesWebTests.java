package org.konbit.collectives.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.territory.DescribeTerritories;
import org.konbit.collectives.territory.DescribedTerritory;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.collectives.testing.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@CollectivesTest
class NearestCollectivesWebTests {
    @Autowired
    Api api;

    @Autowired
    Seed seed;

    @Autowired
    DescribeTerritories describeTerritories;

    private String territoryAt(double longitude, double latitude) {
        var code = Seed.fresh("N");
        place(code, longitude, latitude);
        return code;
    }

    private void place(String code, double longitude, double latitude) {
        describeTerritories.describe(List.of(new DescribedTerritory(
                code,
                null,
                "locality",
                "Bouk",
                Map.of(),
                Optional.of(GeoPoint.at(longitude, latitude)),
                null,
                null,
                null)));
    }

    private List<String> nearest(String at, String more) {
        return body(HttpStatus.OK, api.get(ORGANIZER, "/api/collectives/nearest?at=" + at + more))
                .get("items")
                .valueStream()
                .map(item -> text(item.get("collective"), "id"))
                .toList();
    }

    @Test
    void are_those_whose_territory_is_nearest() {
        var near = seed.collective("FARMERS_GROUP", territoryAt(20.1, -50));
        var nearer = seed.collective("AGROFORESTRY_BRIGADE", territoryAt(20.01, -50));
        var far = seed.collective("FARMERS_GROUP", territoryAt(22, -50));

        assertThat(nearest("20,-50", "")).containsExactly(nearer, near);
        assertThat(nearest("20,-50", "&km=500")).containsExactly(nearer, near, far);
        assertThat(nearest("20,-50", "&limit=1")).containsExactly(nearer);
        assertThat(nearest("20,-50", "&type=FARMERS_GROUP")).containsExactly(near);
        var km = body(api.get(ORGANIZER, "/api/collectives/nearest?at=20,-50"))
                .get("items")
                .get(1)
                .get("km")
                .doubleValue();
        assertThat(km).as("a tenth of a degree at 50 degrees south").isBetween(7.1, 7.2);
    }

    @Test
    void follow_the_point_of_their_territory() {
        var territory = territoryAt(30, -50);
        var collective = seed.collective("FARMERS_GROUP", territory);
        place(territory, 32, -52);

        assertThat(nearest("30,-50", "")).isEmpty();
        assertThat(nearest("32,-52", "")).containsExactly(collective);
    }

    @Test
    void are_within_a_distance_that_makes_sense() {
        for (var km : List.of("0", "-1", "1001", "NaN", "x")) {
            assertThat(api.get(ORGANIZER, "/api/collectives/nearest?at=1,1&km=" + km))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }
}
