package org.konbit.collectives.farmersgroup.messaging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Quantity;

/** So much of something. */
record QuantityV1(BigDecimal quantity, String unit, String what) {
    static @Nullable QuantityV1 of(@Nullable Quantity quantity) {
        return quantity == null ? null : new QuantityV1(quantity.quantity(), quantity.unit(), quantity.what());
    }
}
