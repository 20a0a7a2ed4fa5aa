package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A piece of land that a member holds, and on which the brigade works. */
@TypeAlias("plot")
public final class Plot extends Aggregate<PlotEvent> {
    @Id
    private final PlotId id;

    private final CollectiveId collective;
    private final UUID holder;
    private final BigDecimal areaHectares;
    private final @Nullable GeoPoint point;

    @PersistenceCreator
    Plot(PlotId id, CollectiveId collective, UUID holder, BigDecimal areaHectares, @Nullable GeoPoint point) {
        this.id = id;
        this.collective = collective;
        this.holder = holder;
        this.areaHectares = areaHectares;
        this.point = point;
    }

    static Plot enter(
            PlotId id, CollectiveId collective, UUID holder, BigDecimal areaHectares, @Nullable GeoPoint point) {
        var plot = new Plot(id, collective, holder, areaHectares, point);
        plot.record(new PlotEvent.Entered(id));
        return plot;
    }

    public PlotId id() {
        return id;
    }

    public CollectiveId collective() {
        return collective;
    }

    public UUID holder() {
        return holder;
    }

    public BigDecimal areaHectares() {
        return areaHectares;
    }

    public @Nullable GeoPoint point() {
        return point;
    }
}
