package org.konbit.campaigns.action.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Place;
import org.konbit.campaigns.movement.GeoPoint;
import org.konbit.http.text.Name;

/** Where people meet. */
record PlaceBody(
        @NotNull @Name String name,
        @NotNull String territory,
        @Nullable GeoPoint point) {
    static PlaceBody of(Place place) {
        return new PlaceBody(place.name(), place.territory(), place.point());
    }
}
