package org.konbit.collectives.bank.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.bank.StockEntry;
import org.konbit.collectives.bank.StockEntryEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** What was lent and came back its loan tells; what was taken in or lost is the collective's own business. */
@Component
class PublishStockEntries implements Publishes<StockEntry, StockEntryEvent> {
    @Override
    public Class<StockEntry> aggregate() {
        return StockEntry.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(StockEntry entry, StockEntryEvent event) {
        return switch (event) {
            case StockEntryEvent.Made ignored -> Stream.empty();
        };
    }
}
