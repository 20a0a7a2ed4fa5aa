package org.konbit.campaigns.pledge;

import java.util.function.LongFunction;
import org.konbit.campaigns.action.ActionId;

/** Lets those who want seats of one action be served one after the other, whichever instance they come to. */
public interface InTurn {
    /**
     * Does it in one transaction, again if another was quicker.
     *
     * @param task gets its number in the action's row, which only grows
     */
    <T> T of(ActionId action, LongFunction<T> task);
}
