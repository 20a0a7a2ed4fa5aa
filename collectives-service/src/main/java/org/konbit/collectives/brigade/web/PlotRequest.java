package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.EnterPlot;
import org.konbit.collectives.brigade.Land;
import org.konbit.collectives.brigade.Plot;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;

/** A plot as it is entered, and as a change would have it; where it is, is a point or an outline. */
record PlotRequest(
        @NotNull UUID holder,

        @NotNull @Positive @DecimalMax("100000") @Digits(integer = 6, fraction = 6)
        BigDecimal areaHectares,

        @Nullable @PositiveOrZero @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal slopePercent,

        @Nullable @Size(max = 100) List<@NotNull @Name String> grows,
        @Nullable @Valid PointBody point,
        @Nullable @Valid OutlineBody outline) {

    static PlotRequest of(Plot plot) {
        var land = plot.land();
        return new PlotRequest(
                plot.holder(),
                land.areaHectares(),
                land.slopePercent(),
                land.grows(),
                land.point() == null ? null : PointBody.of(land.point()),
                land.outline() == null ? null : OutlineBody.of(land.outline()));
    }

    EnterPlot.Command toCommand() {
        return new EnterPlot.Command(holder, toLand());
    }

    /** Whose it is stays: who takes it over enters it anew, and the days that were worked on it stay whose they were. */
    Land toLandOf(Plot plot) {
        if (!holder.equals(plot.holder())) throw new InvalidRequest("/holder", "stays who it is");
        return toLand();
    }

    private Land toLand() {
        var errors = new ArrayList<FieldError>();
        if (point != null && !point.isOnEarth()) {
            errors.add(new FieldError("/point/coordinates/1", "must be a latitude from -90 to 90"));
        }
        if (outline != null) errors.addAll(outline.faults("/outline"));
        if (point != null && outline != null) {
            errors.add(new FieldError("/outline", "must not be given beside a point; null takes the point away"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new Land(
                areaHectares,
                slopePercent,
                grows == null ? List.of() : grows,
                point == null ? null : point.toPoint(),
                outline == null ? null : outline.toOutline());
    }
}
