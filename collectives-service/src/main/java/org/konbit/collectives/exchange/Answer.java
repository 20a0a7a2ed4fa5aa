package org.konbit.collectives.exchange;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;

/** What a collective said to an invitation; its last word counts. */
public record Answer(
        CollectiveId collective, Choice choice, @Nullable String reason) {
    /** Yes or no. */
    public enum Choice {
        ACCEPTED,
        DECLINED
    }
}
