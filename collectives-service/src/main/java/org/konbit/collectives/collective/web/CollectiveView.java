package org.konbit.collectives.collective.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.AssemblyLevel;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveState;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.MovementsTree;
import org.konbit.collectives.collective.UsualSizes.Warning;

/** A collective as it is shown; {@code members} counts the active ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectiveView(
        UUID id,
        CollectiveType type,
        @Nullable AssemblyLevel level,
        String name,
        @Nullable String code,
        String territory,
        @Nullable UUID parent,
        @Nullable String purpose,
        CollectiveState state,
        long members,
        List<Warning> warnings,
        long version) {

    /** What others made of it, as its own version does not tell: who is in it, and which level its parent is of. */
    String variant() {
        boolean unusual = warnings.stream().anyMatch(warning -> warning.code().equals(MovementsTree.UNUSUAL_PARENT));
        return unusual ? members + "-unusual" : Long.toString(members);
    }

    static CollectiveView of(Collective collective, long members, List<Warning> warnings) {
        var parent = collective.parent();
        return new CollectiveView(
                collective.id().value(),
                collective.type(),
                collective.level(),
                collective.name(),
                collective.code(),
                collective.territory().code(),
                parent == null ? null : parent.value(),
                collective.purpose(),
                collective.state(),
                members,
                warnings,
                collective.version());
    }
}
