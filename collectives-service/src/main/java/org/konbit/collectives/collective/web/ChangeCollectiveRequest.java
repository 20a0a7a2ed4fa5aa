package org.konbit.collectives.collective.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.AssemblyLevel;
import org.konbit.collectives.collective.ChangeCollective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveState;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/** What is to change; what is left out, or null, stays as it is. */
record ChangeCollectiveRequest(
        @Nullable AssemblyLevel level,
        @Nullable @Name String name,
        @Nullable @Handle String code,
        @Nullable @Handle String territory,
        @Nullable UUID parent,
        @Nullable @Prose(max = 2000) String purpose,
        @Nullable CollectiveState state) {

    ChangeCollective.Command toCommand() {
        return new ChangeCollective.Command(
                level, name, code, territory, parent == null ? null : new CollectiveId(parent), purpose, state);
    }
}
