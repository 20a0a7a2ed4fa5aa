package org.konbit.campaigns.pledge;

import java.time.Instant;
import org.konbit.campaigns.action.ActionId;

/** Who answered to which action, by pledge or by a reply that was refused. */
public interface ParticipantLists {
    /** Forgets who pledged, and keeps how many; forgets also whose replies of before then were refused. */
    void forget(ActionId action, Instant repliesBefore);
}
