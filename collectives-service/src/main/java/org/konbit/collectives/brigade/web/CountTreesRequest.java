package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.konbit.collectives.brigade.CountTrees;
import org.konbit.collectives.brigade.TreeCount;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;

/** How many live of each species that was counted; the month is 6 or 12. */
record CountTreesRequest(
        @NotNull @Min(6) @Max(12) Integer month,
        @NotNull LocalDate date,
        @NotNull @NotEmpty @Size(max = 200) List<@NotNull @Valid Alive> alive) {

    record Alive(
            @NotNull @Name String species,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer alive) {}

    CountTrees.Command toCommand() {
        var errors = new ArrayList<>(BrigadeDates.faults(date));
        if (!TreeCount.MONTHS.contains(month)) errors.add(new FieldError("/month", "must be 6 or 12"));
        var seen = new HashSet<String>();
        for (int i = 0; i < alive.size(); i++) {
            if (!seen.add(alive.get(i).species())) {
                errors.add(new FieldError("/alive/" + i + "/species", "is named before"));
            }
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new CountTrees.Command(
                month,
                date,
                alive.stream()
                        .map(one -> new TreeCount.Alive(one.species(), one.alive()))
                        .toList());
    }
}
