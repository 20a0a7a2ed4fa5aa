package org.konbit.collectives.territory;

import java.util.Map;
import java.util.Optional;

/** Territories for tests. */
public final class TerritoryFixtures {
    public static final TerritoryRef HINCHE = new TerritoryRef("GN3723841", "HT/HT-CE/GN3723841");

    private TerritoryFixtures() {}

    public static Territory hinche() {
        var told = new DescribedTerritory(
                "GN3723841",
                "HT-CE",
                "locality",
                "Hinche",
                Map.of("ht", "Ench"),
                Optional.of(GeoPoint.at(-72.01667, 19.15)),
                Optional.of(18_590L),
                null,
                null);
        return Territory.first(told.code(), told.over(null), new Spot("HT-CE", "HT/HT-CE/", "America/Port-au-Prince"));
    }
}
