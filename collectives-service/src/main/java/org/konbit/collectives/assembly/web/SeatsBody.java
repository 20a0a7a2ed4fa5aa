package org.konbit.collectives.assembly.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.assembly.Seats;
import org.konbit.collectives.person.Gender;

/** A line of a rule: so many seats, for a gender, for the young, or for anyone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeatsBody(
        @NotNull @Min(1) @Max(1000) Integer seats,
        @Nullable Gender gender,
        @Nullable Boolean youth) {

    static SeatsBody of(Seats line) {
        return new SeatsBody(line.seats(), line.gender(), line.youth() ? Boolean.TRUE : null);
    }

    Seats toSeats() {
        return new Seats(seats, gender, Boolean.TRUE.equals(youth));
    }
}
