package org.konbit.collectives.alternative.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeState;
import org.konbit.collectives.alternative.Practice;

/** An alternative as it is shown; an adaptation says from what, what was changed and why. */
record AlternativeView(
        UUID id,
        Practice.Kind kind,
        String title,
        String problem,
        String practice,
        String territory,
        @Nullable UUID collective,
        @Nullable String conditions,
        @Nullable FitsBody fits,
        Set<Practice.Innovation> innovation,
        @Nullable String evidence,
        @Nullable String source,
        @Nullable String language,
        @Nullable String specifics,
        AlternativeState state,
        UUID root,
        @Nullable UUID adaptedFrom,
        @Nullable String changes,
        @Nullable String why,
        @Nullable String result,
        long version) {

    static AlternativeView of(Alternative alternative) {
        var practice = alternative.practice();
        var collective = alternative.collective();
        var adaptation = alternative.adaptation();
        return new AlternativeView(
                alternative.id().value(),
                practice.kind(),
                practice.title(),
                practice.problem(),
                practice.practice(),
                alternative.territory().code(),
                collective == null ? null : collective.value(),
                practice.conditions(),
                FitsBody.of(practice.fits()),
                practice.innovation(),
                practice.evidence(),
                practice.source(),
                practice.language(),
                practice.specifics(),
                alternative.state(),
                alternative.root().value(),
                adaptation == null ? null : adaptation.of().value(),
                adaptation == null ? null : adaptation.changes(),
                adaptation == null ? null : adaptation.why(),
                adaptation == null ? null : adaptation.result(),
                alternative.version());
    }
}
