package org.konbit.collectives.farmersgroup.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Contribution;
import org.konbit.collectives.farmersgroup.Quantity;
import org.konbit.collectives.farmersgroup.ReadLedger.Kept;

/** A contribution as it is shown; with a correction it is a counter-entry, and its amounts are negative. */
record ContributionView(
        UUID id,
        UUID activity,
        UUID person,
        @Nullable BigDecimal days,
        @Nullable Quantity produce,
        @Nullable MoneyView money,
        @Nullable CorrectionPart correction,
        @Nullable UUID takenBackBy,
        Instant recordedAt) {
    static ContributionView of(Kept<Contribution> kept) {
        var contribution = kept.entry();
        var given = contribution.given();
        return new ContributionView(
                contribution.id().value(),
                contribution.activity().value(),
                contribution.person(),
                given.days(),
                given.produce(),
                MoneyView.of(given.money()),
                CorrectionPart.of(contribution.correction()),
                CorrectionPart.uuid(kept.takenBackBy()),
                contribution.recordedAt());
    }
}
