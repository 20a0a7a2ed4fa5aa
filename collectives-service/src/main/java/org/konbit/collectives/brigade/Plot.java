package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.util.List;
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
    private BigDecimal areaHectares;
    private @Nullable BigDecimal slopePercent;
    private List<String> grows;
    private @Nullable GeoPoint point;
    private @Nullable Outline outline;

    /** @param grows null of a plot that was entered before anybody was asked */
    @PersistenceCreator
    Plot(
            PlotId id,
            CollectiveId collective,
            UUID holder,
            BigDecimal areaHectares,
            @Nullable BigDecimal slopePercent,
            @Nullable List<String> grows,
            @Nullable GeoPoint point,
            @Nullable Outline outline) {
        this.id = id;
        this.collective = collective;
        this.holder = holder;
        this.areaHectares = areaHectares;
        this.slopePercent = slopePercent;
        this.grows = grows == null ? List.of() : List.copyOf(grows);
        this.point = point;
        this.outline = outline;
    }

    static Plot enter(PlotId id, CollectiveId collective, UUID holder, Land land) {
        var plot = new Plot(
                id,
                collective,
                holder,
                land.areaHectares(),
                land.slopePercent(),
                land.grows(),
                land.point(),
                land.outline());
        plot.record(new PlotEvent.Entered(id));
        return plot;
    }

    void becomes(Land land) {
        if (land.equals(land())) return;
        areaHectares = land.areaHectares();
        slopePercent = land.slopePercent();
        grows = land.grows();
        point = land.point();
        outline = land.outline();
        record(new PlotEvent.Changed(id));
    }

    /** Its size stays, as figures rest on it. */
    void forgetWhere() {
        becomes(new Land(areaHectares, slopePercent, List.of(), null, null));
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

    public Land land() {
        return new Land(areaHectares, slopePercent, grows, point, outline);
    }
}
