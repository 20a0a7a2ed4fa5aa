package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.time.Clock;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;
import org.springframework.stereotype.Component;

/** Enters what a bank holds, with how much of it there is to begin with. */
@Component
public class EnterBankItem {
    private final BankItems items;
    private final StockEntries entries;
    private final Banks banks;
    private final Together together;
    private final Clock clock;

    EnterBankItem(BankItems items, StockEntries entries, Banks banks, Together together, Clock clock) {
        this.items = items;
        this.entries = entries;
        this.banks = banks;
        this.together = together;
        this.clock = clock;
    }

    /** @param quantity may be nothing */
    public BankItem enter(CollectiveId id, BankItem.Description description, BigDecimal quantity, Caller caller) {
        banks.toKeep(id, caller);
        return together.doing(() -> {
            var item = items.save(BankItem.enter(new BankItemId(Ids.next()), id, description));
            if (quantity.signum() > 0) {
                var move = new StockEntry.Move(item.id(), StockEntry.Kind.INTAKE, quantity, null, null);
                entries.save(StockEntry.in(move, clock.instant()));
            }
            return item;
        });
    }
}
