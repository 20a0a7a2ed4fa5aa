package org.konbit.collectives.bank;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** What is held: nowhere written down but as the sum of an item's entries. */
public interface Stocks {
    /** Nothing is held of an item that is not in it. */
    Map<BankItemId, BigDecimal> held(Collection<BankItemId> items);

    /**
     * Within a transaction what is held of an item, until it ends: of two who take out of the same stock one comes
     * second, and counts what the other left.
     */
    BigDecimal heldForMe(BankItemId item);
}
