package org.konbit.campaigns.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.konbit.campaigns.UseCase;

/** Adds up who answered and who came. */
@UseCase
public class CountPeople {
    private final List<Tally> tallies;

    CountPeople(List<Tally> tallies) {
        this.tallies = tallies;
    }

    /** Has an entry for each of the actions. */
    public Map<ActionId, Counts> of(Collection<ActionId> actions) {
        var all = new HashMap<ActionId, Counts>();
        actions.forEach(action -> all.put(action, Counts.NONE));
        if (actions.isEmpty()) return all;
        for (var tally : tallies) {
            tally.of(actions).forEach((action, counts) -> all.merge(action, counts, Counts::plus));
        }
        return all;
    }

    public Counts of(ActionId action) {
        return of(List.of(action)).getOrDefault(action, Counts.NONE);
    }
}
