package org.konbit.campaigns.action.messaging;

import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Place;
import org.konbit.campaigns.movement.GeoPoint;

/** A place as others may know it. */
record PlaceV1(
        String name,
        String territory,
        String territoryPath,
        @Nullable GeoPoint point) {
    static PlaceV1 of(Place exposed) {
        return new PlaceV1(exposed.name(), exposed.territory(), exposed.territoryPath(), exposed.point());
    }
}
