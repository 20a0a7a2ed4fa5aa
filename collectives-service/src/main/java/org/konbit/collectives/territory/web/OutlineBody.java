package org.konbit.collectives.territory.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.konbit.collectives.territory.Outline;
import org.konbit.http.InvalidRequest;

/**
 * A GeoJSON Polygon or MultiPolygon; shown, it is always the latter.
 *
 * @param coordinates lists of positions within lists, as deep as the type has them
 */
record OutlineBody(
        @NotNull Type type,

        @NotNull @ArraySchema(schema = @Schema(type = "array", description = "A list of lists of positions"))
        List<Object> coordinates) {
    private static final String COORDINATES = "/coordinates";

    /** As GeoJSON spells them. */
    enum Type {
        Polygon,
        MultiPolygon
    }

    Outline toOutline() {
        return new Outline(
                switch (type) {
                    case Polygon -> List.of(polygon(coordinates, COORDINATES));
                    case MultiPolygon -> each(coordinates, COORDINATES, OutlineBody::polygon);
                });
    }

    private static List<List<List<Double>>> polygon(Object rings, String at) {
        return each(rings, at, (ring, below) -> each(ring, below, OutlineBody::position));
    }

    private static List<Double> position(Object numbers, String at) {
        return each(numbers, at, (number, below) -> {
            if (!(number instanceof Number one)) throw new InvalidRequest(below, "must be a number");
            return one.doubleValue();
        });
    }

    private static <T> List<T> each(Object some, String at, BiFunction<Object, String, T> read) {
        if (!(some instanceof List<?> list)) throw new InvalidRequest(at, "must be a list");
        var all = new ArrayList<T>();
        for (var one : list) {
            var below = at + "/" + all.size();
            if (one == null) throw new InvalidRequest(below, "must not be null");
            all.add(read.apply(one, below));
        }
        return all;
    }
}
