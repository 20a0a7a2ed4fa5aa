package org.konbit.collectives.alternative;

import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.FollowsCollectives;
import org.konbit.collectives.territory.FollowsTerritories;
import org.konbit.collectives.territory.Territory;
import org.konbit.collectives.territory.TerritoryRef;
import org.springframework.stereotype.Component;

/** Takes over where collectives that use alternatives are. */
@Component
class AdoptionsFollow implements FollowsTerritories, FollowsCollectives {
    private final AdoptionCounts counts;

    AdoptionsFollow(AdoptionCounts counts) {
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
