package org.konbit.collectives.brigade;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Enters a member's plot; members may enter their own. */
@Component
public class EnterPlot {
    private final Plots plots;
    private final Brigades brigades;
    private final MemberRoll roll;
    private final MayLead mayLead;
    private final Standings standings;

    EnterPlot(Plots plots, Brigades brigades, MemberRoll roll, MayLead mayLead, Standings standings) {
        this.plots = plots;
        this.brigades = brigades;
        this.roll = roll;
        this.mayLead = mayLead;
        this.standings = standings;
    }

    /** Whose, how large and where. */
    public record Command(
            UUID holder, BigDecimal areaHectares, @Nullable GeoPoint point) {}

    public Plot enter(CollectiveId id, Command command, Caller caller) {
        var brigade = brigades.find(id);
        boolean isMember = roll.everIn(id, List.of(command.holder())).contains(command.holder());
        var standing = standings.of(caller);
        boolean own = standing.person().equals(command.holder()) && standing.belongsTo(id);
        if (!own && !mayLead.is(standing, brigade)) {
            throw new Forbidden("Only its coordinators, organizers, and the holder enter a plot.");
        }
        Brigades.checkWorks(brigade);
        if (!isMember) throw new InvalidRequest("/holder", "is not a member of this brigade");
        return plots.save(
                Plot.enter(new PlotId(Ids.next()), id, command.holder(), command.areaHectares(), command.point()));
    }
}
