package org.konbit.collectives.farmersgroup;

import java.util.Arrays;
import java.util.Locale;

/** What a result went to, as far as it can be told of the group's own words. */
public enum ResultUse {
    HARVESTED,
    PROCESSED,
    SOLD,
    EATEN,
    KEPT_AS_SEED,
    /** The words are the group's own, and no money came of it. */
    OTHER;

    /** By the name itself, in capitals or not, with blanks or hyphens between its words. */
    public static ResultUse said(String words) {
        var name = words.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(values())
                .filter(use -> use.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    public boolean maySell() {
        return this == SOLD || this == OTHER;
    }
}
