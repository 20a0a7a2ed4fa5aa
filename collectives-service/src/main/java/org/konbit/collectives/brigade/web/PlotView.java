package org.konbit.collectives.brigade.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Outline;
import org.konbit.collectives.brigade.Plot;
import org.konbit.collectives.territory.GeoPoint;

/** A plot as it is shown. */
record PlotView(
        UUID id,
        UUID collective,
        UUID holder,
        BigDecimal areaHectares,
        @Nullable BigDecimal slopePercent,
        List<String> grows,
        @Nullable GeoPoint point,
        @Nullable Outline outline,
        long version) {
    static PlotView of(Plot plot) {
        var land = plot.land();
        return new PlotView(
                plot.id().value(),
                plot.collective().value(),
                plot.holder(),
                land.areaHectares(),
                land.slopePercent(),
                land.grows(),
                land.point(),
                land.outline(),
                plot.version());
    }
}
