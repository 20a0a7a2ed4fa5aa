package org.konbit.collectives.practice;

import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.FollowsCollectives;
import org.konbit.collectives.territory.FollowsTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.collectives.territory.TerritoryRef;
import org.springframework.stereotype.Component;

/** Takes over where collectives that use techniques are. */
@Component
class PracticesFollow implements FollowsTerritories, FollowsCollectives {
    private final PracticeCounts counts;

    PracticesFollow(PracticeCounts counts) {
        this.counts = counts;
    }

    @Override
    public void follow(Territory territory) {
        counts.follow(TerritoryRef.to(territory));
    }

    @Override
    public void follow(Collective collective) {
        counts.follow(collective.id(), collective.territory(), collective.isDissolved());
    }
}
