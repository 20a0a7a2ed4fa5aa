package org.konbit.collectives.farmersgroup.messaging;

import java.util.UUID;
import org.konbit.collectives.farmersgroup.Sharing;

/** konbit.collectives.result-shared.v1: with how many it was shared, never who got what. */
record ResultSharedV1(
        UUID sharingId, UUID activityId, UUID collectiveId, String rule, MoneyV1 total, int people, String fund) {
    static final String TYPE = "konbit.collectives.result-shared.v1";

    static ResultSharedV1 of(Sharing sharing) {
        return new ResultSharedV1(
                sharing.id().value(),
                sharing.activity().value(),
                sharing.collective().value(),
                sharing.rule().name(),
                MoneyV1.exactly(sharing.total()),
                sharing.shares().size(),
                sharing.fund().text());
    }
}
