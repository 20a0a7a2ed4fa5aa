package org.konbit.collectives.brigade.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.Plot;
import org.konbit.collectives.territory.GeoPoint;

/** A plot as it is shown. */
record PlotView(
        UUID id,
        UUID collective,
        UUID holder,
        BigDecimal areaHectares,
        @Nullable GeoPoint point,
        long version) {
    static PlotView of(Plot plot) {
        return new PlotView(
                plot.id().value(),
                plot.collective().value(),
                plot.holder(),
                plot.areaHectares(),
                plot.point(),
                plot.version());
    }
}
