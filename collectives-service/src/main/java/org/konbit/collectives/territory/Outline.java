package org.konbit.collectives.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a territory ends, as GeoJSON has it: one polygon, or several.
 *
 * @param coordinates of each polygon its rings, the outer one first; of a ring its positions, longitude before latitude,
 *     in degrees of WGS 84, the last one the first again
 */
public record Outline(List<List<List<List<Double>>>> coordinates) {
    public static final String TYPE = "MultiPolygon";
    private static final int SHORTEST_RING = 4;

    public Outline {
        coordinates = List.copyOf(coordinates);
    }

    /** What keeps it from being one, each with where in the coordinates; crossings are for the database to find. */
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        if (coordinates.isEmpty()) flaws.add(new Flaw("", "must have a polygon"));
        for (int p = 0; p < coordinates.size(); p++) {
            var rings = coordinates.get(p);
            if (rings.isEmpty()) flaws.add(new Flaw("/" + p, "must have a ring"));
            for (int r = 0; r < rings.size(); r++) flawsOf(rings.get(r), "/" + p + "/" + r, flaws);
        }
        return flaws;
    }

    private static void flawsOf(List<List<Double>> ring, String at, List<Flaw> flaws) {
        if (ring.size() < SHORTEST_RING) flaws.add(new Flaw(at, "must have at least four positions"));
        else if (!ring.getFirst().equals(ring.getLast())) flaws.add(new Flaw(at, "must end where it begins"));
        for (int i = 0; i < ring.size(); i++) {
            if (!isOnEarth(ring.get(i))) {
                flaws.add(new Flaw(at + "/" + i, "must be a longitude from -180 to 180 and a latitude from -90 to 90"));
            }
        }
    }

    private static boolean isOnEarth(List<Double> position) {
        return position.size() == 2 && Math.abs(position.getFirst()) <= 180 && Math.abs(position.getLast()) <= 90;
    }

    /** Something that an outline may not have. */
    public record Flaw(String at, String detail) {}
}
