package org.konbit.collectives.bank.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.Interest;

/** So many measures lent, so many back. */
record InterestBody(
        @NotNull @Positive @Digits(integer = 6, fraction = 3)
        BigDecimal lent,

        @NotNull @Positive @Digits(integer = 6, fraction = 3)
        BigDecimal back) {
    static @Nullable InterestBody of(@Nullable Interest interest) {
        return interest == null ? null : new InterestBody(interest.lent(), interest.back());
    }
}
