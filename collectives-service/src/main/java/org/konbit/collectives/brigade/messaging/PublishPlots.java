package org.konbit.collectives.brigade.messaging;

import java.util.stream.Stream;
import org.konbit.collectives.brigade.Plot;
import org.konbit.collectives.brigade.PlotEvent;
import org.konbit.outbox.OutboundEvent;
import org.konbit.outbox.Publishes;
import org.springframework.stereotype.Component;

/** Whose land lies where is nobody's business outside of this service: nothing of it goes out. */
@Component
class PublishPlots implements Publishes<Plot, PlotEvent> {
    @Override
    public Class<Plot> aggregate() {
        return Plot.class;
    }

    @Override
    public Stream<OutboundEvent> toWire(Plot plot, PlotEvent event) {
        return switch (event) {
            case PlotEvent.Entered entered -> Stream.empty();
            case PlotEvent.Changed changed -> Stream.empty();
        };
    }
}
