package org.konbit.collectives.territory.messaging;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.territory.TerritoryEvent;
import org.konbit.collectives.territory.TerritoryFixtures;
import org.konbit.collectives.testing.Contract;

class TerritoryContractTests {
    @Test
    void a_territory_goes_out_as_agreed() throws IOException {
        Contract.isKept(
                new PublishTerritories(),
                TerritoryFixtures.hinche(),
                new TerritoryEvent.Described("GN3723841"),
                "konbit.collectives.territory.v1");
    }
}
