package org.konbit.campaigns.pledge;

import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Who may see how people answered: who may lead the campaign; of a sensitive action nobody sees more than counts. */
@Component
public class MaySeeParticipants {
    private final Campaigns campaigns;
    private final MayLead mayLead;

    MaySeeParticipants(Campaigns campaigns, MayLead mayLead) {
        this.campaigns = campaigns;
        this.mayLead = mayLead;
    }

    public void check(Caller caller, Action action) {
        mayLead.check(caller, campaigns.require(action.campaign()));
    }

    public boolean areListed(Action action) {
        return !action.isSensitive();
    }
}
