package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.EnterPlot;
import org.konbit.http.InvalidRequest;

record EnterPlotRequest(
        @NotNull UUID holder,

        @NotNull @Positive @DecimalMax("100000") @Digits(integer = 6, fraction = 6)
        BigDecimal areaHectares,

        @Nullable @Valid PointBody point) {

    EnterPlot.Command toCommand() {
        if (point != null && !point.isOnEarth()) {
            throw new InvalidRequest("/point/coordinates/1", "must be a latitude from -90 to 90");
        }
        return new EnterPlot.Command(holder, areaHectares, point == null ? null : point.toPoint());
    }
}
