package org.konbit.collectives.collective.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;

/** konbit.collectives.collective.v1 */
record CollectiveV1(
        UUID collectiveId,
        String type,
        String name,
        @Nullable String code,
        String territory,
        String territoryPath,
        @Nullable UUID parent,
        @Nullable String level,
        String state) {
    static final String TYPE = "konbit.collectives.collective.v1";

    static CollectiveV1 of(Collective collective) {
        var parent = collective.parent();
        var level = collective.level();
        return new CollectiveV1(
                collective.id().value(),
                collective.type().name(),
                collective.name(),
                collective.code(),
                collective.territory().code(),
                collective.territory().path(),
                parent == null ? null : parent.value(),
                level == null ? null : level.name(),
                collective.state().name());
    }
}
