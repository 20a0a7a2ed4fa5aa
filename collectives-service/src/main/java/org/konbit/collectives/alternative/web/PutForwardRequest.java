package org.konbit.collectives.alternative.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Practice;
import org.konbit.collectives.alternative.PutForwardAlternative;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;
import org.konbit.http.text.TextRules;

/**
 * A new alternative; {@code state} is {@code DRAFT} or, as when it is left out, {@code SHARED}. {@code conditions} says in
 * words under which it works, {@code fits} in figures; {@code language} is the one in which it is written.
 */
record PutForwardRequest(
        Practice.@NotNull Kind kind,
        @NotNull @Name String title,
        @NotNull @Prose String problem,
        @NotNull @Prose String practice,
        @NotNull @Handle String territory,
        @Nullable UUID collective,
        @Nullable @Prose String conditions,
        @Nullable @Valid FitsBody fits,
        @Nullable Set<Practice.@NotNull Innovation> innovation,
        @Nullable @Prose String evidence,
        @Nullable @Prose String source,
        @Nullable String language,
        @Nullable @Prose String specifics,
        @Nullable StartingState state) {

    Practice toPractice() {
        var errors = new ArrayList<FieldError>();
        var suits = fits == null ? null : fits.toFits(errors);
        if (language != null && !TextRules.isLanguage(language)) {
            errors.add(new FieldError("/language", "is not a language code of BCP 47, such as ht"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new Practice(
                kind,
                title,
                problem,
                practice,
                conditions,
                suits,
                innovation == null ? Set.of() : innovation,
                evidence,
                source,
                language,
                specifics);
    }

    PutForwardAlternative.Home toHome() {
        return new PutForwardAlternative.Home(
                territory, collective == null ? null : new CollectiveId(collective), state == StartingState.DRAFT);
    }
}
