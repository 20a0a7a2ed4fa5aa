package org.konbit.collectives.exchange;

/** What came of trying to move an exchange on. */
public sealed interface ExchangeMove {
    record Made(Exchange exchange) implements ExchangeMove {}

    record NotFrom(ExchangeState present) implements ExchangeMove {}

    /** What came of it was told already. */
    record ReportedAlready() implements ExchangeMove {}

    /** Its day has not come anywhere yet. */
    record NotYet() implements ExchangeMove {}
}
