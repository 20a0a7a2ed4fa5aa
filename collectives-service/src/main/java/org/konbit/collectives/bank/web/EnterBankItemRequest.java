package org.konbit.collectives.bank.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.BankItem;
import org.konbit.collectives.bank.Interest;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;

/** What is held, how much of it, and what interest in kind is asked of who borrows. */
record EnterBankItemRequest(
        BankItem.@NotNull Kind kind,
        @NotNull @Name String name,
        @NotNull @Name String unit,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @Nullable @Valid InterestBody interest) {

    BankItem.Description toDescription() {
        if (interest == null) return new BankItem.Description(kind, name, unit, null);
        var errors = new ArrayList<FieldError>();
        if (kind == BankItem.Kind.TOOL) {
            errors.add(new FieldError("/interest", "is not asked for a tool: it comes back as it was lent"));
        }
        if (interest.back().compareTo(interest.lent()) < 0) {
            errors.add(new FieldError("/interest/back", "must not be less than what is lent"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new BankItem.Description(kind, name, unit, new Interest(interest.lent(), interest.back()));
    }
}
