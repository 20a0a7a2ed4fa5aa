package org.konbit.campaigns.movement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the earth as GeoJSON has it.
 *
 * @param coordinates WGS 84, longitude first
 */
public record GeoPoint(@Nullable String type, @Nullable List<Double> coordinates) {
    public static GeoPoint of(double longitude, double latitude) {
        return new GeoPoint("Point", List.of(longitude, latitude));
    }

    public double longitude() {
        return coordinates == null ? Double.NaN : coordinates.get(0);
    }

    public double latitude() {
        return coordinates == null ? Double.NaN : coordinates.get(1);
    }

    /** What keeps this from being a point; null when it is one. */
    public @Nullable String flaw() {
        if (!"Point".equals(type)) return "must be a GeoJSON point: its type is Point";
        if (coordinates == null || coordinates.size() != 2) return "must have two coordinates, longitude first";
        for (var coordinate : coordinates) if (coordinate == null) return "must have two coordinates, longitude first";
        if (Math.abs(longitude()) > 180 || Math.abs(latitude()) > 90) return "lies outside the earth";
        return null;
    }
}
