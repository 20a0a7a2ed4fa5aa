package org.konbit.collectives.assembly.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.konbit.collectives.assembly.ChooseDelegate;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;

/**
 * Who is chosen; the first and the last day of the term both count.
 *
 * @param seat which line of the rule, from 1
 */
record ChooseDelegateRequest(
        @NotNull UUID person,
        @NotNull @Positive Integer seat,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    ChooseDelegate.Command toCommand() {
        var errors = new ArrayList<FieldError>();
        if (isFar(from)) errors.add(new FieldError("/from", "must lie between 1900 and 2200"));
        if (isFar(until)) errors.add(new FieldError("/until", "must lie between 1900 and 2200"));
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new ChooseDelegate.Command(person, seat, from, until);
    }

    private static boolean isFar(LocalDate date) {
        return date.isBefore(EARLIEST) || date.isAfter(LATEST);
    }
}
