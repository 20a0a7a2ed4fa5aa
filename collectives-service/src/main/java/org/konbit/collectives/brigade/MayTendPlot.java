package org.konbit.collectives.brigade;

import java.util.UUID;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may say what a plot is like: its holder, as a member, and whoever leads the brigade. */
@Component
class MayTendPlot {
    private final Standings standings;
    private final MayLead mayLead;

    MayTendPlot(Standings standings, MayLead mayLead) {
        this.standings = standings;
        this.mayLead = mayLead;
    }

    void check(Caller caller, Collective brigade, UUID holder) {
        var standing = standings.of(caller);
        boolean own = standing.person().equals(holder) && standing.belongsTo(brigade.id());
        if (!own && !mayLead.is(standing, brigade)) {
            throw new Forbidden("Only its coordinators, organizers, and the holder enter a plot.");
        }
    }
}
