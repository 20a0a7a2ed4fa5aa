package org.konbit.collectives.farmersgroup.web;

import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Contribution;
import org.konbit.collectives.farmersgroup.Entry;
import org.konbit.collectives.farmersgroup.ReadLedger.Kept;
import org.konbit.collectives.farmersgroup.Result;
import org.konbit.collectives.farmersgroup.Sharing;

/** An entry of the ledger as it is shown, whichever kind it is of. */
record EntryView(
        Entry.Kind kind,
        @Nullable ContributionView contribution,
        @Nullable ResultView result,
        @Nullable SharingView sharing) {
    static EntryView of(Kept<? extends Entry> kept) {
        var by = kept.takenBackBy();
        var kind = kept.entry().kind();
        return switch (kept.entry()) {
            case Contribution one -> new EntryView(kind, ContributionView.of(new Kept<>(one, by)), null, null);
            case Result one -> new EntryView(kind, null, ResultView.of(new Kept<>(one, by)), null);
            case Sharing one -> new EntryView(kind, null, null, SharingView.of(new Kept<>(one, by)));
        };
    }
}
