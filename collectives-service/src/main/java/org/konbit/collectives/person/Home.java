package org.konbit.collectives.person;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.Territory;
import org.konbit.collectives.territory.TerritoryRef;

/** Where a person lives: never nearer than the territory that they named. */
public record Home(
        TerritoryRef territory, String timeZone, @Nullable GeoPoint point) {
    public static Home in(Territory territory) {
        return new Home(TerritoryRef.to(territory), territory.timeZone(), territory.point());
    }
}
