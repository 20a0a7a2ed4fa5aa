package org.konbit.campaigns.action;

import org.konbit.campaigns.campaign.Campaign;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Who may plan, announce, postpone, cancel and hold an action: those who may lead its campaign. */
@Component
public class MayAnnounce {
    private final MayLead mayLead;

    MayAnnounce(MayLead mayLead) {
        this.mayLead = mayLead;
    }

    public void check(Caller caller, Campaign campaign) {
        mayLead.check(caller, campaign);
    }

    boolean isTrueOf(Caller caller, Campaign campaign) {
        return mayLead.isTrueOf(caller, campaign);
    }
}
