package org.konbit.collectives.collective;

import org.konbit.collectives.territory.TerritoryRef;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who is an organizer where: by appointment, with all that lies within. */
@Component
public class MayOrganize {
    private final Standings standings;

    MayOrganize(Standings standings) {
        this.standings = standings;
    }

    public void checkSomewhere(Caller caller) {
        if (!standings.of(caller).organizesSomewhere()) throw new Forbidden("Only organizers may do this.");
    }

    public void check(Caller caller, TerritoryRef territory) {
        if (!standings.of(caller).organizes(territory.path())) {
            throw new Forbidden("Only an organizer of %s may do this.".formatted(territory.code()));
        }
    }
}
