package org.konbit.collectives.alternative;

import org.jspecify.annotations.Nullable;

/** What was changed of another alternative, why, and with what result. */
public record Adaptation(
        AlternativeId of,
        String changes,
        String why,
        @Nullable String result) {
    Adaptation withResult(String told) {
        return new Adaptation(of, changes, why, told);
    }
}
