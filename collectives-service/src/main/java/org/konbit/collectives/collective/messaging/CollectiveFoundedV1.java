package org.konbit.collectives.collective.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;

/** konbit.collectives.collective-founded.v1 */
record CollectiveFoundedV1(
        UUID collectiveId,
        String type,
        String name,
        @Nullable String code,
        String territory,
        String territoryPath,
        @Nullable UUID parent) {
    static final String TYPE = "konbit.collectives.collective-founded.v1";

    static CollectiveFoundedV1 of(Collective collective) {
        var parent = collective.parent();
        return new CollectiveFoundedV1(
                collective.id().value(),
                collective.type().name(),
                collective.name(),
                collective.code(),
                collective.territory().code(),
                collective.territory().path(),
                parent == null ? null : parent.value());
    }
}
