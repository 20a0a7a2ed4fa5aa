package org.konbit.collectives.assembly.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.assembly.Delegate;
import org.konbit.collectives.collective.UsualSizes.Warning;

/**
 * One term of one delegate.
 *
 * @param into the assembly above, when they were chosen
 * @param warnings of whom was just chosen: where the rule is not met now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegateView(
        UUID id,
        UUID collective,
        @Nullable UUID into,
        UUID person,
        int seat,
        LocalDate from,
        LocalDate until,
        @Nullable List<Warning> warnings) {

    static DelegateView of(Delegate delegate) {
        return of(delegate, null);
    }

    static DelegateView of(Delegate delegate, @Nullable List<Warning> warnings) {
        var into = delegate.into();
        return new DelegateView(
                delegate.id().value(),
                delegate.collective().value(),
                into == null ? null : into.value(),
                delegate.person(),
                delegate.seat(),
                delegate.from(),
                delegate.until(),
                warnings);
    }
}
