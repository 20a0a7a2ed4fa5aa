package org.konbit.collectives.brigade;

import java.util.List;
import java.util.UUID;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters a member's plot; members may enter their own. */
@Component
public class EnterPlot {
    private final Plots plots;
    private final Brigades brigades;
    private final MemberRoll roll;
    private final MayTendPlot mayTendPlot;

    EnterPlot(Plots plots, Brigades brigades, MemberRoll roll, MayTendPlot mayTendPlot) {
        this.plots = plots;
        this.brigades = brigades;
        this.roll = roll;
        this.mayTendPlot = mayTendPlot;
    }

    /** Whose, and what it is like. */
    public record Command(UUID holder, Land land) {}

    public Plot enter(CollectiveId id, Command command, Caller caller) {
        var brigade = brigades.find(id);
        boolean isMember = roll.everIn(id, List.of(command.holder())).contains(command.holder());
        mayTendPlot.check(caller, brigade, command.holder());
        Brigades.checkWorks(brigade);
        if (!isMember) throw new InvalidRequest("/holder", "is not a member of this brigade");
        return plots.save(Plot.enter(new PlotId(Ids.next()), id, command.holder(), command.land()));
    }
}
