package org.konbit.collectives.farmersgroup;

/** What happens to an entry of the ledger: it is made, and never changed. */
public sealed interface EntryEvent {
    record Recorded(EntryId id) implements EntryEvent {}

    /** It was made to take another back. */
    record TookBack(EntryId id, Correction correction) implements EntryEvent {}
}
