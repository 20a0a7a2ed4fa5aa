package org.konbit.collectives.territory;

import java.util.List;

/**
 * A point on the earth as GeoJSON has it, both in the database and on the wire.
 *
 * @param coordinates longitude, then latitude, in degrees of WGS 84
 */
public record GeoPoint(String type, List<Double> coordinates) {
    public GeoPoint {
        if (!type.equals("Point") || coordinates.size() != 2) {
            throw new IllegalArgumentException("Only a GeoJSON Point of two coordinates is known");
        }
        if (!isWithin(coordinates.getFirst(), 180) || !isWithin(coordinates.getLast(), 90)) {
            throw new IllegalArgumentException("Longitude goes from -180 to 180, latitude from -90 to 90");
        }
        coordinates = List.copyOf(coordinates);
    }

    public static GeoPoint at(double longitude, double latitude) {
        return new GeoPoint("Point", List.of(longitude, latitude));
    }

    private static boolean isWithin(double value, double limit) {
        return value >= -limit && value <= limit;
    }
}
