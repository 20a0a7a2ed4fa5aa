package org.konbit.campaigns.action;

import java.util.Collection;
import java.util.Map;

/** A feature's part of the counts of actions; actions with nothing to count may be missing. */
public interface Tally {
    Map<ActionId, Counts> of(Collection<ActionId> actions);
}
