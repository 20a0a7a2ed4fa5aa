package org.konbit.collectives.brigade.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.konbit.collectives.territory.GeoPoint;

/** A GeoJSON Point: longitude, then latitude. */
record PointBody(
        @NotNull @Pattern(regexp = "Point", message = "must be Point")
        String type,

        @NotNull @Size(min = 2, max = 2) List<@NotNull @DecimalMin("-180") @DecimalMax("180") Double> coordinates) {
    private static final double FARTHEST_NORTH = 90;

    static PointBody of(GeoPoint point) {
        return new PointBody(point.type(), point.coordinates());
    }

    boolean isOnEarth() {
        return Math.abs(coordinates.getLast()) <= FARTHEST_NORTH;
    }

    GeoPoint toPoint() {
        return GeoPoint.at(coordinates.getFirst(), coordinates.getLast());
    }
}
