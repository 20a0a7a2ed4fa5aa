package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.konbit.collectives.farmersgroup.Quantity;
import org.konbit.http.text.Name;

/** What an activity brought; {@code use} in the group's own words, such as sold, eaten or kept as seed. */
record RecordResultRequest(
        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull @Name String unit,
        @NotNull @Name String what,
        @NotNull @Name String use) {

    Quantity toQuantity() {
        return new Quantity(quantity, unit, what);
    }
}
