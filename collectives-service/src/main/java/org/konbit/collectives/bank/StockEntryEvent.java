package org.konbit.collectives.bank;

/** What happens to an entry of a stock: it is made, and never changed. */
public sealed interface StockEntryEvent {
    record Made(StockEntryId id) implements StockEntryEvent {}
}
