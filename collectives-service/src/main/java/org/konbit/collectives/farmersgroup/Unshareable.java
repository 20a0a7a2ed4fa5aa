package org.konbit.collectives.farmersgroup;

import java.util.List;

/** Why nothing can be shared by a rule. */
public sealed interface Unshareable {
    record NobodyToShareWith() implements Unshareable {}

    record NothingToWeigh() implements Unshareable {}

    /** The group set rates, but none for these. */
    record RateMissing(List<String> of) implements Unshareable {}
}
