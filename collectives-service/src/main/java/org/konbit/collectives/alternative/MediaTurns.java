package org.konbit.collectives.alternative;

/** Lets those who bring media to the same alternative come one after the other: each counts what the others brought. */
public interface MediaTurns {
    /** Within a transaction: until it ends nobody else's that took a turn there is carried out. */
    void take(AlternativeId id);
}
