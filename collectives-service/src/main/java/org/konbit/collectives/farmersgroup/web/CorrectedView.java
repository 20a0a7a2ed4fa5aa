package org.konbit.collectives.farmersgroup.web;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.CorrectEntry.Outcome;
import org.konbit.collectives.farmersgroup.ReadLedger.Kept;

/** The counter-entry, and what was entered in the place of what it takes back. */
record CorrectedView(EntryView counterEntry, @Nullable EntryView instead) {
    static CorrectedView of(Outcome.Made made) {
        var instead = made.instead();
        return new CorrectedView(
                EntryView.of(Kept.justMade(made.counter())),
                instead == null ? null : EntryView.of(Kept.justMade(instead)));
    }
}
