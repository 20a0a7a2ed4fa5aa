package org.konbit.collectives.alternative;

import java.util.UUID;
import org.konbit.collectives.territory.FollowsTerritories;
import org.konbit.collectives.territory.Territory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Takes a territory's new path over into the alternatives from there. */
@Component
class AlternativesFollowTerritories implements FollowsTerritories {
    private static final Limit BATCH = Limit.of(500);
    private static final AlternativeId BEFORE_ALL = new AlternativeId(new UUID(0, 0));

    private final Alternatives alternatives;

    AlternativesFollowTerritories(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public void follow(Territory territory) {
        var after = BEFORE_ALL;
        while (true) {
            var there = alternatives.findByTerritoryCodeAndIdGreaterThanOrderById(territory.code(), after, BATCH);
            if (there.isEmpty()) return;
            alternatives.saveAll(there.stream()
                    .filter(alternative -> alternative.follows(Alternative.Where.in(territory)))
                    .toList());
            after = there.getLast().id();
        }
    }
}
