package org.konbit.collectives.collective;

import java.util.List;
import org.konbit.collectives.territory.TerritoryFixtures;
import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.collectives.testing.Contract;
import org.konbit.outbox.Ids;

/** Collectives for tests. */
public final class CollectiveFixtures {
    private final CollectiveType type;
    private CollectiveState state = CollectiveState.FORMING;
    private boolean stored;

    private CollectiveFixtures(CollectiveType type) {
        this.type = type;
    }

    public static CollectiveFixtures aBrigade() {
        return new CollectiveFixtures(CollectiveType.AGROFORESTRY_BRIGADE);
    }

    public static CollectiveFixtures aFarmersGroup() {
        return new CollectiveFixtures(CollectiveType.FARMERS_GROUP);
    }

    public CollectiveFixtures in(CollectiveState wanted) {
        state = wanted;
        stored = true;
        return this;
    }

    /** As it is read from the database, with nothing to tell. */
    public CollectiveFixtures stored() {
        stored = true;
        return this;
    }

    public Collective build() {
        var id = new CollectiveId(Ids.next());
        var territory = TerritoryFixtures.hinche();
        return stored
                ? new Collective(
                        id,
                        type,
                        null,
                        "Tèt Ansanm",
                        "BAS-HENCH-03",
                        TerritoryRef.to(territory),
                        null,
                        null,
                        state,
                        List.of(),
                        territory.point())
                : Collective.found(id, type, null, "Tèt Ansanm", "BAS-HENCH-03", territory, null, null);
    }

    /** The collective of the examples in the contracts. */
    public static Collective ofTheExamples() {
        return new Collective(
                new CollectiveId(Contract.id(1)),
                CollectiveType.AGROFORESTRY_BRIGADE,
                null,
                "Pye Bwa Papay",
                "BAS-HENCH-03",
                TerritoryFixtures.HINCHE,
                new CollectiveId(Contract.id(4)),
                null,
                CollectiveState.ACTIVE,
                List.of(),
                null);
    }
}
