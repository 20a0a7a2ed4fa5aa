package org.konbit.campaigns.movement.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.Territory;

/** What this service reads of konbit.collectives.territory.v1. */
record TerritoryV1(
        String code,
        String path,
        String name,
        @Nullable Map<String, String> names,
        @Nullable String timeZone) {
    static final String TYPE = "konbit.collectives.territory.v1";

    Territory toTerritory(long version) {
        return new Territory(code, path, name, names == null ? Map.of() : names, timeZone, version);
    }
}
