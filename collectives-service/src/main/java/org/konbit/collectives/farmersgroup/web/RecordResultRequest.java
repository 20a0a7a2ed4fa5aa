package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Quantity;
import org.konbit.collectives.farmersgroup.Result;
import org.konbit.collectives.farmersgroup.ResultUse;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;

/**
 * What an activity brought.
 *
 * @param use in the group's own words, or one of {@code HARVESTED}, {@code PROCESSED}, {@code SOLD}, {@code EATEN} and
 *     {@code KEPT_AS_SEED}
 * @param sale the money that it brought, if it was sold
 */
record RecordResultRequest(
        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull @Name String unit,
        @NotNull @Name String what,
        @NotNull @Name String use,
        @Nullable @Valid MoneyBody sale) {

    /** @param pointer to where it stands in the request */
    Result.Outcome toOutcome(String pointer) {
        if (sale != null && !ResultUse.said(use).maySell()) {
            throw new InvalidRequest(pointer + "/sale", "goes with what was sold");
        }
        return new Result.Outcome(
                new Quantity(quantity, unit, what), use, sale == null ? null : sale.toMoney(pointer + "/sale"));
    }
}
