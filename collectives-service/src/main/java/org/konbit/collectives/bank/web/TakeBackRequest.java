package org.konbit.collectives.bank.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.SettleLoan;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Prose;

/** What came back, when, and in which condition. */
record TakeBackRequest(
        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull LocalDate date,
        @Nullable @Prose(max = 500) String condition) {

    SettleLoan.Command toCommand() {
        var errors = new ArrayList<FieldError>();
        Days.check(date, "/date", errors);
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new SettleLoan.Command(date, quantity, condition);
    }
}
