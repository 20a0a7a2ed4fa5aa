package org.konbit.collectives.collective.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.AssemblyLevel;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FoundCollective;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

record FoundCollectiveRequest(
        @NotNull CollectiveType type,
        @Nullable AssemblyLevel level,
        @NotNull @Name String name,
        @Nullable @Handle String code,
        @NotNull @Handle String territory,
        @Nullable UUID parent,
        @Nullable @Prose(max = 2000) String purpose) {

    FoundCollective.Command toCommand() {
        return new FoundCollective.Command(
                type, level, name, code, territory, parent == null ? null : new CollectiveId(parent), purpose);
    }
}
