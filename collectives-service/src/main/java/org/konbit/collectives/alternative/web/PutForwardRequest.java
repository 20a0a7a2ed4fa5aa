package org.konbit.collectives.alternative.web;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Practice;
import org.konbit.collectives.alternative.PutForwardAlternative;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/** A new alternative; {@code state} is {@code DRAFT} or, as when it is left out, {@code SHARED}. */
record PutForwardRequest(
        Practice.@NotNull Kind kind,
        @NotNull @Name String title,
        @NotNull @Prose String problem,
        @NotNull @Prose String practice,
        @NotNull @Handle String territory,
        @Nullable UUID collective,
        @Nullable @Prose String conditions,
        @Nullable Set<Practice.@NotNull Innovation> innovation,
        @Nullable @Prose String evidence,
        @Nullable @Prose String source,
        @Nullable StartingState state) {

    Practice toPractice() {
        return new Practice(
                kind,
                title,
                problem,
                practice,
                conditions,
                innovation == null ? Set.of() : innovation,
                evidence,
                source);
    }

    PutForwardAlternative.Home toHome() {
        return new PutForwardAlternative.Home(
                territory, collective == null ? null : new CollectiveId(collective), state == StartingState.DRAFT);
    }
}
