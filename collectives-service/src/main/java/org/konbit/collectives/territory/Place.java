package org.konbit.collectives.territory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a territory, apart from where in the tree it is.
 *
 * @param name the official name
 * @param names by BCP 47 language; the official one under {@code und}
 * @param timeZone its own one; without it, its parent's holds
 */
public record Place(
        String level,
        String name,
        Map<String, String> names,
        @Nullable GeoPoint point,
        @Nullable Long population,
        @Nullable String timeZone) {
    public static final String UNDETERMINED = "und";

    public Place {
        names = Map.copyOf(names);
    }

    boolean isCalledAs(Place other) {
        return name.equals(other.name) && names.equals(other.names);
    }

    Place at(@Nullable GeoPoint elsewhere) {
        return new Place(level, name, names, elsewhere, population, timeZone);
    }
}
