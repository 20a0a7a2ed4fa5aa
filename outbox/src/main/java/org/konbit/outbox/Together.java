package org.konbit.outbox;

import java.util.function.Supplier;

/** Does what belongs together in one transaction, and again from the start when another write came in between. */
public interface Together {
    /**
     * Within a transaction it is part of that one.
     *
     * @param work loads what it changes, so that it starts from what is stored each time; has no other effect
     */
    <T> T doing(Supplier<T> work);

    /**
     * Outside of the transaction that is under way, if there is one: whoever waits for what others store would never
     * see it within.
     */
    <T> T apart(Supplier<T> look);
}
