package org.konbit.collectives.collective.messaging;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.collective.CollectiveEvent;
import org.konbit.collectives.collective.CollectiveFixtures;
import org.konbit.collectives.testing.Contract;

class CollectiveContractTests {
    @Test
    void a_new_collective_goes_out_as_agreed() throws IOException {
        var collective = CollectiveFixtures.ofTheExamples();
        Contract.isKept(
                new PublishCollectives(),
                collective,
                new CollectiveEvent.Founded(collective.id()),
                "konbit.collectives.collective.v1",
                "konbit.collectives.collective-founded.v1");
    }

    @Test
    void a_changed_collective_goes_out_as_agreed() throws IOException {
        var collective = CollectiveFixtures.ofTheExamples();
        Contract.isKept(
                new PublishCollectives(),
                collective,
                new CollectiveEvent.Changed(collective.id()),
                "konbit.collectives.collective.v1");
    }
}
