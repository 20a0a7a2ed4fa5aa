package org.konbit.collectives.collective.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveState;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.UsualSizes;
import org.konbit.collectives.collective.UsualSizes.Warning;

/** A collective as it is shown; {@code members} counts the active ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectiveView(
        UUID id,
        CollectiveType type,
        String name,
        @Nullable String code,
        String territory,
        @Nullable UUID parent,
        @Nullable String purpose,
        CollectiveState state,
        long members,
        List<Warning> warnings,
        long version) {

    static CollectiveView of(Collective collective, long members, UsualSizes usualSizes) {
        var parent = collective.parent();
        return new CollectiveView(
                collective.id().value(),
                collective.type(),
                collective.name(),
                collective.code(),
                collective.territory().code(),
                parent == null ? null : parent.value(),
                collective.purpose(),
                collective.state(),
                members,
                usualSizes.warningsFor(collective.type(), members),
                collective.version());
    }
}
