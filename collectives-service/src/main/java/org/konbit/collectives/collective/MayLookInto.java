package org.konbit.collectives.collective;

import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may see the inner life of a collective: its members, and organizers of its territory. */
@Component
public class MayLookInto {
    private final Standings standings;

    MayLookInto(Standings standings) {
        this.standings = standings;
    }

    public void check(Caller caller, Collective collective) {
        if (!isTrueOf(caller, collective)) throw new Forbidden("Only its members see this.");
    }

    public boolean isTrueOf(Caller caller, Collective collective) {
        return is(standings.of(caller), collective);
    }

    public boolean is(Standing standing, Collective collective) {
        return standing.belongsTo(collective.id())
                || standing.organizes(collective.territory().path());
    }
}
