package org.konbit.collectives.person;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.collectives.territory.TerritoryFixtures;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.collectives.testing.Contract;
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
                List.of(),
                null);
    }

    /** The person of the examples in the contracts. */
    public static Person ofTheExamples() {
        var joined = new Membership(
                new CollectiveId(Contract.id(1)),
                CollectiveType.AGROFORESTRY_BRIGADE,
                Set.of(MembershipRole.RELAY, MembershipRole.MEMBER),
                MembershipState.ACTIVE,
                Instant.parse("2026-11-22T12:00:00Z"),
                Instant.parse("2026-11-22T12:00:00Z"));
        var appointment = new Appointment(
                Appointment.Role.ORGANIZER,
                new TerritoryRef("HT-CE", "HT/HT-CE"),
                Instant.parse("2027-12-31T00:00:00Z"),
                Instant.parse("2026-11-22T12:00:00Z"));
        var home = new Home(TerritoryFixtures.HINCHE, "America/Port-au-Prince", GeoPoint.at(-72.01667, 19.15));
        return new Person(
                new PersonId(Contract.id(2)),
                "marie.b",
                "marie.b",
                new WrappedKey(new byte[] {1}),
                new Sealed(new byte[] {2}),
                new Profile("ht", home, Gender.F, "1990"),
                List.of(joined),
                List.of(appointment),
                null);
    }
}
