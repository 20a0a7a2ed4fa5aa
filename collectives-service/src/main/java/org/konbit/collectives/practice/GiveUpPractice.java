package org.konbit.collectives.practice;

import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Says for a collective that it does not use a technique, or not any more. */
@Component
public class GiveUpPractice {
    private final Practices practices;
    private final FindCollectives findCollectives;
    private final MayLead mayLead;

    GiveUpPractice(Practices practices, FindCollectives findCollectives, MayLead mayLead) {
        this.practices = practices;
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
    }

    public void giveUp(CollectiveId id, String technique, Caller caller) {
        mayLead.check(caller, findCollectives.one(id), MembershipRole.FACILITATOR);
        practices.deleteById(Practice.idOf(id, technique));
    }
}
