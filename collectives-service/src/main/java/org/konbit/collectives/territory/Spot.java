package org.konbit.collectives.territory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in the tree a territory hangs: below a parent, or at the root. */
record Spot(@Nullable String parent, String pathAbove, String zoneAbove) {
    static Spot atTheRoot(String zone) {
        return new Spot(null, "", zone);
    }

    static Spot below(Territory parent) {
        return new Spot(parent.code(), parent.path() + Paths.SEPARATOR, parent.timeZone());
    }

    String pathOf(String code) {
        return pathAbove + code;
    }

    String zoneOf(Place place) {
        return Objects.requireNonNullElse(place.timeZone(), zoneAbove);
    }
}
