package org.konbit.campaigns.action.web;

import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Counts;

/** How many answered what, and how many came; what is too few to be told is left out. */
record CountsView(
        @Nullable Long accepted,
        @Nullable Long tentative,
        @Nullable Long declined,
        @Nullable Long waitlisted,
        @Nullable Long headcount,
        @Nullable Long delegated,
        @Nullable Long attended) {
    /** So that nobody is found out by being one of a few. */
    private static final long FEWEST_TOLD = 5;

    static CountsView of(Counts counts, boolean inFull) {
        var fewest = inFull ? 0 : FEWEST_TOLD;
        return new CountsView(
                unlessFewer(fewest, counts.accepted()),
                unlessFewer(fewest, counts.tentative()),
                unlessFewer(fewest, counts.declined()),
                unlessFewer(fewest, counts.waitlisted()),
                unlessFewer(fewest, counts.headcount()),
                unlessFewer(fewest, counts.delegated()),
                unlessFewer(fewest, counts.attended()));
    }

    private static @Nullable Long unlessFewer(long fewest, long people) {
        return people < fewest ? null : people;
    }
}
