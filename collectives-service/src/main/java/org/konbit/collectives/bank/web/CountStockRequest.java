package org.konbit.collectives.bank.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.konbit.collectives.bank.CountStock;
import org.konbit.http.text.Prose;

/** What came into the stock or was lost from it, and why. */
record CountStockRequest(
        CountStock.@NotNull Way kind,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull @Prose(max = 500) String reason) {

    CountStock.Command toCommand() {
        return new CountStock.Command(kind, quantity, reason);
    }
}
