package org.konbit.collectives.collective;

import java.util.EnumSet;
import java.util.Set;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may act for a collective: its coordinators, whoever has a named office in it, and organizers of its territory. */
@Component
public class MayLead {
    private final Standings standings;

    MayLead(Standings standings) {
        this.standings = standings;
    }

    public void check(Caller caller, Collective collective, MembershipRole... alsoAllowed) {
        if (!is(standings.of(caller), collective, alsoAllowed)) {
            throw new Forbidden("Only its coordinators and the territory's organizers may do this.");
        }
    }

    public boolean is(Standing standing, Collective collective, MembershipRole... alsoAllowed) {
        return standing.organizes(collective.territory().path())
                || standing.holds(collective.id(), offices(alsoAllowed));
    }

    private static Set<MembershipRole> offices(MembershipRole... alsoAllowed) {
        var offices = EnumSet.of(MembershipRole.COORDINATOR);
        offices.addAll(Set.of(alsoAllowed));
        return offices;
    }
}
