package org.konbit.collectives.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
                new Exchange.Meeting(LocalDate.of(2026, 10, 17), "Semans", null, null, "Silo"),
                List.of(new AlternativeId(Contract.id(12))));
    }

    /** The same while it is proposed by its host. */
    public static Exchange proposedOfTheExamples() {
        var host = new CollectiveId(Contract.id(1));
        return Exchange.proposed(
                new ExchangeId(Contract.id(11)),
                List.of(host),
                List.of(new CollectiveId(Contract.id(4))),
                new Exchange.Meeting(LocalDate.of(2026, 10, 17), "Semans", null, null, null),
                List.of(),
                Set.of(host));
    }

    /** The guest's answer to it. */
    public static Exchange answeredOfTheExamples(Answer.Choice choice) {
        var exchange = proposedOfTheExamples();
        exchange.answer(new Answer(new CollectiveId(Contract.id(4)), choice, null));
        return exchange;
    }
}
