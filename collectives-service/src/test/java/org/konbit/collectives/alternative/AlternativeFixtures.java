package org.konbit.collectives.alternative;

import java.util.Set;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryFixtures;
import org.konbit.collectives.testing.Contract;

/** Alternatives for tests. */
public final class AlternativeFixtures {
    private AlternativeFixtures() {}

    /** The alternative of the examples in the contracts, adapted from another. */
    public static Alternative ofTheExamples() {
        var origin = new AlternativeId(Contract.id(12));
        var practice = new Practice(
                Practice.Kind.HISTORICAL,
                "Konbit",
                "Travay di",
                "Ansanm",
                null,
                null,
                Set.of(Practice.Innovation.SOCIAL, Practice.Innovation.ECONOMIC),
                null,
                null,
                null,
                null);
        var hinche = new Alternative.Where(TerritoryFixtures.HINCHE, null);
        return Alternative.original(origin, practice, hinche, null)
                .adapt(
                        new AlternativeId(Contract.id(13)),
                        new Adaptation(origin, "Sou pant", "Tè a ap lave", null),
                        practice.adapted(null, null),
                        hinche,
                        new CollectiveId(Contract.id(1)));
    }
}
