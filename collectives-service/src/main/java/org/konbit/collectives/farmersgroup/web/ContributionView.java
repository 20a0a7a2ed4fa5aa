package org.konbit.collectives.farmersgroup.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Contribution;
import org.konbit.collectives.farmersgroup.Quantity;

/** A contribution as it is shown. */
record ContributionView(
        UUID id,
        UUID activity,
        UUID person,
        @Nullable BigDecimal days,
        @Nullable Quantity produce,
        @Nullable MoneyView money,
        Instant recordedAt) {
    static ContributionView of(Contribution contribution) {
        var given = contribution.given();
        return new ContributionView(
                contribution.id().value(),
                contribution.activity().value(),
                contribution.person(),
                given.days(),
                given.produce(),
                MoneyView.of(given.money()),
                contribution.recordedAt());
    }
}
