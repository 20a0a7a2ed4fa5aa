package org.konbit.collectives.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One territory as a file tells it. A column that the file does not have says nothing about what is known already; an
 * empty cell says that there is nothing.
 *
 * @param names by language, without the official name; a blank one takes a name away
 * @param mergedInto the code of the one that it has become part of
 */
public record DescribedTerritory(
        String code,
        @Nullable String parent,
        String level,
        String name,
        Map<String, String> names,
        @Nullable Optional<GeoPoint> point,
        @Nullable Optional<Long> population,
        @Nullable Optional<String> timeZone,
        @Nullable String mergedInto) {

    /** The one that it hangs on in the tree, or has become part of. */
    @Nullable
    String above() {
        return mergedInto == null ? parent : mergedInto;
    }

    Place over(@Nullable Place known) {
        var all = new HashMap<String, String>(known == null ? Map.of() : known.names());
        all.put(Place.UNDETERMINED, name);
        names.forEach((language, text) -> {
            if (text.isBlank()) all.remove(language);
            else all.put(language, text);
        });
        return new Place(
                level,
                name,
                all,
                either(point, known == null ? null : known.point()),
                either(population, known == null ? null : known.population()),
                either(timeZone, known == null ? null : known.timeZone()));
    }

    private static <T> @Nullable T either(@Nullable Optional<T> told, @Nullable T known) {
        return told == null ? known : told.orElse(null);
    }
}
