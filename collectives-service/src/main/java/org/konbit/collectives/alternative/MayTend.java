package org.konbit.collectives.alternative;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.territory.TerritoryRef;
import org.springframework.stereotype.Component;

/** Who writes an alternative down, and sees its draft: members of its collective, and organizers of its territory. */
@Component
class MayTend {
    boolean is(Standing standing, TerritoryRef territory, @Nullable CollectiveId collective) {
        return standing.organizes(territory.path()) || (collective != null && standing.belongsTo(collective));
    }

    boolean is(Standing standing, Alternative alternative) {
        return is(standing, alternative.territory(), alternative.collective());
    }
}
