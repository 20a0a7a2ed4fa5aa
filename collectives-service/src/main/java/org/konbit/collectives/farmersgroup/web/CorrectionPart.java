package org.konbit.collectives.farmersgroup.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Correction;
import org.konbit.collectives.farmersgroup.EntryId;

/** That an entry takes another back, why, and what stands in that one's place. */
record CorrectionPart(
        UUID takesBack, String reason, @Nullable UUID instead) {
    static @Nullable CorrectionPart of(@Nullable Correction correction) {
        return correction == null
                ? null
                : new CorrectionPart(correction.takesBack().value(), correction.reason(), uuid(correction.instead()));
    }

    static @Nullable UUID uuid(@Nullable EntryId id) {
        return id == null ? null : id.value();
    }
}
