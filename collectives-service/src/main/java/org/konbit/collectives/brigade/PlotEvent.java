package org.konbit.collectives.brigade;

/** What happens to a plot. */
public sealed interface PlotEvent {
    record Entered(PlotId id) implements PlotEvent {}

    record Changed(PlotId id) implements PlotEvent {}
}
