package org.konbit.collectives.farmersgroup.messaging;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Contribution;

/** konbit.collectives.contribution-recorded.v1 */
record ContributionRecordedV1(
        UUID contributionId,
        UUID activityId,
        UUID collectiveId,
        UUID personId,
        @Nullable BigDecimal days,
        @Nullable QuantityV1 produce,
        @Nullable MoneyV1 money) {
    static final String TYPE = "konbit.collectives.contribution-recorded.v1";

    static ContributionRecordedV1 of(Contribution contribution) {
        var given = contribution.given();
        return new ContributionRecordedV1(
                contribution.id().value(),
                contribution.activity().value(),
                contribution.collective().value(),
                contribution.person(),
                given.days(),
                QuantityV1.of(given.produce()),
                MoneyV1.of(given.money()));
    }
}
