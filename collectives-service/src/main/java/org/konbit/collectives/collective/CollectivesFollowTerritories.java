package org.konbit.collectives.collective;

import java.util.UUID;
import org.konbit.collectives.territory.FollowsTerritories;
import org.konbit.collectives.territory.Territory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Takes a territory's new path and point over into the collectives there. */
@Component
class CollectivesFollowTerritories implements FollowsTerritories {
    private static final Limit BATCH = Limit.of(500);
    private static final CollectiveId BEFORE_ALL = new CollectiveId(new UUID(0, 0));

    private final Collectives collectives;

    CollectivesFollowTerritories(Collectives collectives) {
        this.collectives = collectives;
    }

    @Override
    public void follow(Territory territory) {
        var after = BEFORE_ALL;
        while (true) {
            var there = collectives.findByTerritoryCodeAndIdGreaterThanOrderById(territory.code(), after, BATCH);
            if (there.isEmpty()) return;
            there.forEach(collective -> collective.moveTo(territory));
            collectives.saveAll(there.stream()
                    .filter(collective -> !collective.unpublished().isEmpty())
                    .toList());
            after = there.getLast().id();
        }
    }
}
