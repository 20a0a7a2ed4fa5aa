package org.konbit.campaigns.action;

import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.GeoPoint;

/** Where people meet. */
public record Place(
        String name,
        String territory,
        String territoryPath,
        String territoryName,
        @Nullable GeoPoint point) {

    /** Of a sensitive action, only the territory may be told. */
    public Place asExposedBy(Exposure exposure) {
        return switch (exposure) {
            case OPEN, MEMBERS_ONLY -> this;
            case SENSITIVE -> new Place(territoryName, territory, territoryPath, territoryName, null);
        };
    }
}
