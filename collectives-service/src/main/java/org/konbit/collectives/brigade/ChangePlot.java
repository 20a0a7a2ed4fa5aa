package org.konbit.collectives.brigade;

import org.konbit.http.Caller;
import org.konbit.http.IfMatch;
import org.springframework.stereotype.Component;

/** Says anew what a plot is like; members may of their own. */
@Component
public class ChangePlot {
    private final Plots plots;
    private final Brigades brigades;
    private final MayTendPlot mayTendPlot;

    ChangePlot(Plots plots, Brigades brigades, MayTendPlot mayTendPlot) {
        this.plots = plots;
        this.brigades = brigades;
        this.mayTendPlot = mayTendPlot;
    }

    /** @param plot as it was read for this caller */
    public Plot change(Plot plot, Land land, IfMatch ifMatch, Caller caller) {
        mayTendPlot.check(caller, brigades.find(plot.collective()), plot.holder());
        ifMatch.check(plot.version());
        plot.becomes(land);
        return plot.unpublished().isEmpty() ? plot : plots.save(plot);
    }
}
