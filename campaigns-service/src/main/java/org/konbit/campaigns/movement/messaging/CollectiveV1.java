package org.konbit.campaigns.movement.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.Collective;

/** What this service reads of konbit.collectives.collective.v1. */
record CollectiveV1(
        UUID collectiveId,
        String type,
        String name,
        @Nullable String code,
        String territory,
        String territoryPath,
        @Nullable String state) {
    static final String TYPE = "konbit.collectives.collective.v1";

    Collective toCollective(long version) {
        return new Collective(collectiveId, type, name, code, territory, territoryPath, state, version);
    }
}
