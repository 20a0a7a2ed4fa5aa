package org.konbit.collectives.bank.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.bank.BankItem;
import org.konbit.collectives.bank.BankItemEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** What a collective holds is its own business: nothing of it goes out. */
@Component
class PublishBankItems implements Publishes<BankItem, BankItemEvent> {
    @Override
    public Class<BankItem> aggregate() {
        return BankItem.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(BankItem item, BankItemEvent event) {
        return switch (event) {
            case BankItemEvent.Entered ignored -> Stream.empty();
        };
    }
}
