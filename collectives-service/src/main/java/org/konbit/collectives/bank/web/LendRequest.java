package org.konbit.collectives.bank.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.bank.Borrower;
import org.konbit.collectives.bank.LendItem;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;

/**
 * Who borrows, a person or a collective, how much, and until when.
 *
 * @param lentOn today if it is left out
 */
record LendRequest(
        @Nullable UUID person,
        @Nullable UUID collective,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @Nullable LocalDate lentOn,
        @NotNull LocalDate due) {

    LendItem.Command toCommand() {
        var errors = new ArrayList<FieldError>();
        if ((person == null) == (collective == null)) {
            errors.add(new FieldError("", "must have either a person or a collective"));
        }
        Days.check(lentOn, "/lentOn", errors);
        Days.check(due, "/due", errors);
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        var borrower = new Borrower(person, collective == null ? null : new CollectiveId(collective));
        return new LendItem.Command(borrower, quantity, lentOn, due);
    }
}
