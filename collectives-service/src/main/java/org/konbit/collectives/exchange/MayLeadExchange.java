package org.konbit.collectives.exchange;

import java.util.Collection;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.collectives.collective.Standings;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who acts for an exchange: coordinators and facilitators of any of these collectives, and organizers of where it is. */
@Component
class MayLeadExchange {
    private final FindCollectives findCollectives;
    private final Standings standings;
    private final MayLead mayLead;

    MayLeadExchange(FindCollectives findCollectives, Standings standings, MayLead mayLead) {
        this.findCollectives = findCollectives;
        this.standings = standings;
        this.mayLead = mayLead;
    }

    void check(Caller caller, Collection<CollectiveId> anyOf) {
        var standing = standings.of(caller);
        if (findCollectives.all(anyOf).stream()
                .noneMatch(one -> mayLead.is(standing, one, MembershipRole.FACILITATOR))) {
            throw new Forbidden("Only who leads one of its collectives may do this.");
        }
    }
}
