package org.konbit.collectives.territory.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.Territory;

/**
 * konbit.collectives.territory.v1
 *
 * @param path of the one that it is part of, if it was merged
 */
record TerritoryV1(
        String code,
        @Nullable String parent,
        String level,
        String path,
        String name,
        Map<String, String> names,
        @Nullable GeoPoint point,
        String timeZone,
        @Nullable Long population,
        @Nullable String mergedInto) {
    static final String TYPE = "konbit.collectives.territory.v1";

    static TerritoryV1 of(Territory territory) {
        return new TerritoryV1(
                territory.code(),
                territory.parent(),
                territory.level(),
                territory.path(),
                territory.name(),
                territory.names(),
                territory.point(),
                territory.timeZone(),
                territory.population(),
                territory.mergedInto());
    }
}
