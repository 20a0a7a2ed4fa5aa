package org.konbit.campaigns.movement.messaging;

import java.util.UUID;
import org.konbit.campaigns.movement.Collective;

/** What this service reads of konbit.collectives.collective.v1. */
record CollectiveV1(UUID collectiveId, String name) {
    static final String TYPE = "konbit.collectives.collective.v1";

    Collective toCollective(long version) {
        return new Collective(collectiveId, name, version);
    }
}
