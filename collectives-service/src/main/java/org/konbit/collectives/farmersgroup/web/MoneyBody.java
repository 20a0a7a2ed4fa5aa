package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.konbit.collectives.farmersgroup.Money;
import org.konbit.http.InvalidRequest;

/** A positive amount, best as a decimal string, in a currency by its ISO 4217 code. */
record MoneyBody(
        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal amount,

        @NotNull String currency) {
    static final String NO_CURRENCY = "must be an ISO 4217 code such as HTG or USD";

    Money toMoney(String pointer) {
        if (!Money.isCurrency(currency)) {
            throw new InvalidRequest(pointer + "/currency", NO_CURRENCY);
        }
        return Money.of(amount, currency)
                .orElseThrow(() -> new InvalidRequest(
                        pointer + "/amount",
                        "must have at most %d decimals in %s".formatted(Money.digits(currency), currency)));
    }
}
