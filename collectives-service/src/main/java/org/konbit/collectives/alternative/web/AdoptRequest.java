package org.konbit.collectives.alternative.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AdoptAlternative;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Prose;

/** Since when a collective uses an alternative, and what came of it. */
record AdoptRequest(
        @Nullable LocalDate since, @Nullable @Prose String result) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    AdoptAlternative.Command toCommand() {
        if (since != null && (since.getYear() < FIRST_YEAR || since.getYear() > LAST_YEAR)) {
            throw new InvalidRequest("/since", "must lie between the years 1900 and 2199");
        }
        return new AdoptAlternative.Command(since, result);
    }
}
