package org.konbit.collectives.farmersgroup;

/** Lets those who enter in the same ledger come one after the other. */
public interface LedgerTurns {
    /** Within a transaction: until it ends nobody else's that took a turn there is carried out. */
    void take(ActivityId id);
}
