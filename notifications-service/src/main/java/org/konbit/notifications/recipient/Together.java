package org.konbit.notifications.recipient;

import java.util.function.Supplier;

/** Does what belongs together in one transaction, and again when another write came in between. */
public interface Together {
    /** @param work bears being done again, as what it wrote is undone; within a transaction it is part of that one */
    <T> T doing(Supplier<T> work);
}
