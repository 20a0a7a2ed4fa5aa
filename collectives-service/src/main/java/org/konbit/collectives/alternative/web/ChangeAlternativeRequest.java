package org.konbit.collectives.alternative.web;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeState;
import org.konbit.collectives.alternative.ChangeAlternative;
import org.konbit.http.text.Prose;

/** What is to change; what is left out stays. A {@code result} is told of an adaptation. */
record ChangeAlternativeRequest(
        @Nullable AlternativeState state,
        @Nullable @Prose String result,
        @Nullable @Prose String evidence,
        @Nullable @Prose String specifics) {
    ChangeAlternative.Command toCommand() {
        return new ChangeAlternative.Command(state, result, evidence, specifics);
    }
}
