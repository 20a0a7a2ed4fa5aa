package org.konbit.collectives.farmersgroup.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.konbit.collectives.farmersgroup.Result;

/** A result as it is shown. */
record ResultView(
        UUID id, UUID activity, BigDecimal quantity, String unit, String what, String use, Instant recordedAt) {
    static ResultView of(Result result) {
        var brought = result.brought();
        return new ResultView(
                result.id().value(),
                result.activity().value(),
                brought.quantity(),
                brought.unit(),
                brought.what(),
                result.use(),
                result.recordedAt());
    }
}
