package org.konbit.collectives.collective;

/** Lets one at a time hang a collective elsewhere: two who each see no circle could else make one together. */
public interface TreeLock {
    /** Until the transaction that is under way ends. */
    void hold();
}
