package org.konbit.collectives.brigade.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.konbit.collectives.brigade.Outline;
import org.konbit.http.FieldError;

/** A GeoJSON Polygon: rings of positions, the edge first, then holes; each position longitude, then latitude. */
record OutlineBody(
        @NotNull @Pattern(regexp = "Polygon", message = "must be Polygon")
        String type,

        @NotNull @NotEmpty @Size(max = MOST_RINGS)
        List<@NotNull List<@NotNull @Size(min = 2, max = 2) List<@NotNull Double>>> coordinates) {
    private static final int MOST_RINGS = 10;
    /** Of all rings; a walk around a field with a phone gives some hundred. */
    private static final int MOST_POSITIONS = 1000;
    /** A triangle, whose end is its beginning. */
    private static final int FEWEST_POSITIONS = 4;

    private static final double FARTHEST_EAST = 180;
    private static final double FARTHEST_NORTH = 90;

    static OutlineBody of(Outline outline) {
        return new OutlineBody(outline.type(), outline.coordinates());
    }

    Outline toOutline() {
        return new Outline(type, coordinates);
    }

    /** What the annotations can't say. */
    List<FieldError> faults(String pointer) {
        var at = pointer + "/coordinates";
        if (coordinates.stream().mapToInt(List::size).sum() > MOST_POSITIONS) {
            return List.of(new FieldError(at, "must have no more than %d positions".formatted(MOST_POSITIONS)));
        }
        var faults = new ArrayList<FieldError>();
        for (int ring = 0; ring < coordinates.size(); ring++) {
            faults.addAll(faultsOf(coordinates.get(ring), at + "/" + ring));
        }
        return faults;
    }

    private static List<FieldError> faultsOf(List<List<Double>> ring, String at) {
        if (ring.size() < FEWEST_POSITIONS) {
            return List.of(new FieldError(at, "must have four positions or more"));
        }
        var faults = new ArrayList<FieldError>();
        if (!ring.getFirst().equals(ring.getLast())) {
            faults.add(new FieldError(at + "/" + (ring.size() - 1), "must be the ring's first position again"));
        } else if (ring.stream().distinct().count() < FEWEST_POSITIONS - 1) {
            faults.add(new FieldError(at, "must have three different positions or more"));
        }
        for (int i = 0; i < ring.size(); i++) {
            var position = ring.get(i);
            if (!isWithin(position.getFirst(), FARTHEST_EAST)) {
                faults.add(new FieldError(at + "/" + i + "/0", "must be a longitude from -180 to 180"));
            }
            if (!isWithin(position.getLast(), FARTHEST_NORTH)) {
                faults.add(new FieldError(
                        at + "/" + i + "/1", "must be a latitude from -90 to 90; the longitude comes first"));
            }
        }
        return faults;
    }

    private static boolean isWithin(double value, double limit) {
        return value >= -limit && value <= limit;
    }
}
