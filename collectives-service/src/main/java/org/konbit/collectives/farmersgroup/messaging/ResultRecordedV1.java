package org.konbit.collectives.farmersgroup.messaging;

import java.math.BigDecimal;
import java.util.UUID;
import org.konbit.collectives.farmersgroup.Result;

/** konbit.collectives.result-recorded.v1 */
record ResultRecordedV1(
        UUID resultId, UUID activityId, UUID collectiveId, BigDecimal quantity, String unit, String what, String use) {
    static final String TYPE = "konbit.collectives.result-recorded.v1";

    static ResultRecordedV1 of(Result result) {
        var brought = result.brought();
        return new ResultRecordedV1(
                result.id().value(),
                result.activity().value(),
                result.collective().value(),
                brought.quantity(),
                brought.unit(),
                brought.what(),
                result.use());
    }
}
