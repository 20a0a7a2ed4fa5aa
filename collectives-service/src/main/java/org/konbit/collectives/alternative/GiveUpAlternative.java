package org.konbit.collectives.alternative;

import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Says for a collective that it does not use an alternative, or not any more; also of one that was retired since. */
@Component
public class GiveUpAlternative {
    private final Adoptions adoptions;
    private final FindCollectives findCollectives;
    private final MayLead mayLead;

    GiveUpAlternative(Adoptions adoptions, FindCollectives findCollectives, MayLead mayLead) {
        this.adoptions = adoptions;
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
    }

    public void giveUp(CollectiveId id, AlternativeId alternative, Caller caller) {
        mayLead.check(caller, findCollectives.one(id), MembershipRole.FACILITATOR);
        adoptions.deleteById(Adoption.idOf(id, alternative));
    }
}
