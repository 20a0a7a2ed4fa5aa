package org.konbit.collectives.brigade;

import java.util.List;

/**
 * The edge of a piece of land as GeoJSON has it, both in the database and on the wire; whoever reads it in has checked
 * it.
 *
 * @param coordinates the edge, then holes in it; each ring ends where it began, its positions are longitude, then
 *     latitude, in degrees of WGS 84
 */
public record Outline(String type, List<List<List<Double>>> coordinates) {
    public Outline {
        coordinates = coordinates.stream()
                .map(ring -> ring.stream().map(List::copyOf).toList())
                .toList();
    }
}
