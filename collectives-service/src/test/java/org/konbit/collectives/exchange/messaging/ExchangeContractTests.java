package org.konbit.collectives.exchange.messaging;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Answer;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.ExchangeEvent;
import org.konbit.collectives.exchange.ExchangeFixtures;
import org.konbit.collectives.testing.Contract;

class ExchangeContractTests {
    private static final CollectiveId GUEST = new CollectiveId(Contract.id(4));

    private static void goesOut(Exchange exchange, ExchangeEvent event, String what) throws IOException {
        Contract.isKept(new PublishExchanges(), exchange, event, "konbit.collectives.exchange-%s.v1".formatted(what));
    }

    @Test
    void an_exchange_goes_out_as_agreed() throws IOException {
        var exchange = ExchangeFixtures.ofTheExamples();
        goesOut(exchange, new ExchangeEvent.Held(exchange.id()), "held");
    }

    @Test
    void a_proposal_and_the_answers_go_out_as_agreed() throws IOException {
        var proposed = ExchangeFixtures.proposedOfTheExamples();
        var id = proposed.id();
        goesOut(proposed, new ExchangeEvent.Proposed(id), "proposed");
        goesOut(proposed, new ExchangeEvent.Cancelled(id), "cancelled");
        goesOut(
                ExchangeFixtures.answeredOfTheExamples(Answer.Choice.ACCEPTED),
                new ExchangeEvent.Accepted(id, GUEST),
                "accepted");
        goesOut(
                ExchangeFixtures.answeredOfTheExamples(Answer.Choice.DECLINED),
                new ExchangeEvent.Declined(id, GUEST),
                "declined");
    }
}
