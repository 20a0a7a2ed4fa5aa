package org.konbit.campaigns.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.konbit.campaigns.action.ActionId;

/** Who came to which action, all reports taken together; a newer one replaces what it repeats. */
public interface Rolls {
    void take(ActionId action, Roll roll);

    /** Forgets who came, and keeps how many of which collectives. */
    void forgetPeople(ActionId action);

    List<RollCall> countsOf(ActionId action);

    /** The newest estimate of each action that has one. */
    Map<ActionId, Crowd> crowds(Collection<ActionId> actions);
}
