package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import org.konbit.collectives.farmersgroup.Quantity;
import org.konbit.http.text.Name;

/** So much of something, in the unit that the group measures with. */
record QuantityBody(
        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull @Name String unit,
        @NotNull @Name String what) {

    Quantity toQuantity() {
        return new Quantity(quantity, unit, what);
    }

    static List<Quantity> toQuantities(List<QuantityBody> some) {
        return some.stream().map(QuantityBody::toQuantity).toList();
    }
}
