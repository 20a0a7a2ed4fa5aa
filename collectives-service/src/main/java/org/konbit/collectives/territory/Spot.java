package org.konbit.collectives.territory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in the tree a territory hangs: below a parent, or at the root. */
record Spot(@Nullable String parent, String pathAbove, String zoneAbove) {
    static Spot atTheRoot(String zone) {
        return new Spot(null, "", zone);
    }

    /** Below the one that the parent is part of, if it was merged. */
    static Spot below(Territory parent) {
        return new Spot(Paths.lastCode(parent.path()), parent.path() + Paths.SEPARATOR, parent.timeZone());
    }

    /** Of the parent itself. */
    String path() {
        return pathAbove.substring(0, pathAbove.length() - Paths.SEPARATOR.length());
    }

    String pathOf(String code) {
        return pathAbove + code;
    }

    String zoneOf(Place place) {
        return Objects.requireNonNullElse(place.timeZone(), zoneAbove);
    }
}
