package org.konbit.collectives.alternative.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Adoption;

/** That a collective uses an alternative. */
record AdoptionView(
        UUID collective,
        UUID alternative,
        @Nullable LocalDate since,
        @Nullable String result) {
    static AdoptionView of(Adoption adoption) {
        return new AdoptionView(
                adoption.collective().value(), adoption.alternative().value(), adoption.since(), adoption.result());
    }
}
