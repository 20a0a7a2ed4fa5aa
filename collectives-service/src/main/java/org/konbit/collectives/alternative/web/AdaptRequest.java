package org.konbit.collectives.alternative.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.PutForwardAlternative;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/** What was made of another alternative; without a {@code title} it keeps its name. */
record AdaptRequest(
        @NotNull @Handle String territory,
        @Nullable UUID collective,
        @NotNull @Prose String changes,
        @NotNull @Prose String why,
        @Nullable @Name String title,
        @Nullable @Prose String result,
        @Nullable @Prose String specifics,
        @Nullable StartingState state) {

    PutForwardAlternative.Changes toChanges() {
        return new PutForwardAlternative.Changes(title, changes, why, result, specifics);
    }

    PutForwardAlternative.Home toHome() {
        return new PutForwardAlternative.Home(
                territory, collective == null ? null : new CollectiveId(collective), state == StartingState.DRAFT);
    }
}
