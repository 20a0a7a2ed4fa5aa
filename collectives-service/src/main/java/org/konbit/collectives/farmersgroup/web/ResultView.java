package org.konbit.collectives.farmersgroup.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.ReadLedger.Kept;
import org.konbit.collectives.farmersgroup.Result;
import org.konbit.collectives.farmersgroup.ResultUse;

/**
 * A result as it is shown; with a correction it is a counter-entry, and its amounts are negative.
 *
 * @param countedAs what the use comes to: what brought money was sold, whatever it is called
 */
record ResultView(
        UUID id,
        UUID activity,
        BigDecimal quantity,
        String unit,
        String what,
        String use,
        ResultUse countedAs,
        @Nullable MoneyView sale,
        @Nullable CorrectionPart correction,
        @Nullable UUID takenBackBy,
        Instant recordedAt) {
    static ResultView of(Kept<Result> kept) {
        var result = kept.entry();
        var brought = result.brought();
        return new ResultView(
                result.id().value(),
                result.activity().value(),
                brought.quantity(),
                brought.unit(),
                brought.what(),
                result.use(),
                result.countedAs(),
                MoneyView.of(result.sale()),
                CorrectionPart.of(result.correction()),
                CorrectionPart.uuid(kept.takenBackBy()),
                result.recordedAt());
    }
}
