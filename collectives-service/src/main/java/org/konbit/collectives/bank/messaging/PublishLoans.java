package org.konbit.collectives.bank.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.bank.Loan;
import org.konbit.collectives.bank.LoanEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

@Component
class PublishLoans implements Publishes<Loan, LoanEvent> {
    private static final String TOPIC = "collectives.events";

    @Override
    public Class<Loan> aggregate() {
        return Loan.class;
    }

    /** That somebody is let off is between them and the collective. */
    @Override
    public Stream<OutboundEvent> toWire(Loan loan, LoanEvent event) {
        return switch (event) {
            case LoanEvent.Lent(var id) ->
                Stream.of(OutboundEvent.of(TOPIC, id.toString(), ItemLentV1.TYPE, ItemLentV1.of(loan)));
            case LoanEvent.CameBack(var id, var some) ->
                Stream.of(OutboundEvent.of(TOPIC, id.toString(), ItemReturnedV1.TYPE, ItemReturnedV1.of(loan, some)));
            case LoanEvent.WrittenOff ignored -> Stream.empty();
        };
    }
}
