package org.konbit.collectives.farmersgroup;

import org.jspecify.annotations.Nullable;

/**
 * What makes of an entry a counter-entry: it has the amounts of the one that it takes back, the other way round.
 *
 * @param takesBack each entry is taken back once at most
 * @param instead the entry that was made in its place
 */
public record Correction(
        EntryId takesBack, String reason, @Nullable EntryId instead) {}
