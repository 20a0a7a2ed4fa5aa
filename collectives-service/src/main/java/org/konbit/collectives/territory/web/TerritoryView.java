package org.konbit.collectives.territory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.Territory;

/** A territory as it is shown; a root has no {@code parent}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerritoryView(
        String code,
        @Nullable String parent,
        String level,
        String path,
        String name,
        Map<String, String> names,
        @Nullable GeoPoint point,
        @Nullable Long population,
        String timeZone,
        long version) {

    static TerritoryView of(Territory territory) {
        return new TerritoryView(
                territory.code(),
                territory.parent(),
                territory.level(),
                territory.path(),
                territory.name(),
                territory.names(),
                territory.point(),
                territory.population(),
                territory.timeZone(),
                territory.version());
    }
}
