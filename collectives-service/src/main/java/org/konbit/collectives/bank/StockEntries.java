package org.konbit.collectives.bank;

import java.util.List;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All entries of all stocks. */
public interface StockEntries extends Repository<StockEntry, StockEntryId>, Saving<StockEntry> {
    List<StockEntry> findByItemAndIdGreaterThanOrderById(BankItemId item, StockEntryId after, Limit limit);
}
