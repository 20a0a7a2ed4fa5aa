package org.konbit.collectives.collective;

/** Lets those who take over something of a collective, such as where it is, come before or after what changes that. */
public interface CollectiveTurns {
    /** Within a transaction: until it ends nobody else's that writes there is carried out. */
    void take(CollectiveId id);
}
