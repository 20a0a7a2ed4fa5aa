package org.konbit.collectives.exchange.messaging;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.exchange.ExchangeEvent;
import org.konbit.collectives.exchange.ExchangeFixtures;
import org.konbit.collectives.testing.Contract;

class ExchangeContractTests {
    @Test
    void an_exchange_goes_out_as_agreed() throws IOException {
        var exchange = ExchangeFixtures.ofTheExamples();
        Contract.isKept(
                new PublishExchanges(),
                exchange,
                new ExchangeEvent.Held(exchange.id()),
                "konbit.collectives.exchange-held.v1");
    }
}
