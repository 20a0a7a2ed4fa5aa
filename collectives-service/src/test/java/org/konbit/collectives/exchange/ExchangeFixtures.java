package org.konbit.collectives.exchange;

import java.time.LocalDate;
import java.util.List;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.testing.Contract;

/** Exchanges for tests. */
public final class ExchangeFixtures {
    private ExchangeFixtures() {}

    /** The exchange of the examples in the contracts. */
    public static Exchange ofTheExamples() {
        return Exchange.held(
                new ExchangeId(Contract.id(11)),
                List.of(new CollectiveId(Contract.id(1))),
                List.of(new CollectiveId(Contract.id(4))),
                new Exchange.Meeting(LocalDate.of(2026, 10, 17), "Semans", null, "Silo"),
                List.of(new AlternativeId(Contract.id(12))));
    }
}
