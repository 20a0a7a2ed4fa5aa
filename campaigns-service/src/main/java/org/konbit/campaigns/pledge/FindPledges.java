package org.konbit.campaigns.pledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Answer;

/** Pledges as lists show them. */
public interface FindPledges {
    List<Pledge> of(ActionId action, @Nullable Answer answer, @Nullable PledgeId after, int limit);

    /** Those who wait, for at most so many people each, in the order of their turns and behind the given one. */
    List<Pledge> waiting(ActionId action, int mostPeople, long after, int limit);

    /** What the accepted pledges and the delegations take. */
    Taken taken(ActionId action);
}
