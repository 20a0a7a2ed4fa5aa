package org.konbit.collectives.person;

import java.util.List;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.outbox.Ids;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;

/** People for tests; their sealed parts can be read by nobody. */
public final class PersonFixtures {
    static final Home HINCHE = new Home(
            new TerritoryRef("GN3723841", "HT/HT-CE/GN3723841"), "America/Port-au-Prince", GeoPoint.at(-72.01, 19.15));

    private PersonFixtures() {}

    /** As read from the database, with nothing to tell. */
    public static Person aPerson() {
        return new Person(
                new PersonId(Ids.next()),
                "Marie.B",
                "marie.b",
                new WrappedKey(new byte[] {1}),
                new Sealed(new byte[] {2}),
                new Profile("ht", HINCHE, Gender.F, "1990"),
                List.of(),
                List.of());
    }
}
