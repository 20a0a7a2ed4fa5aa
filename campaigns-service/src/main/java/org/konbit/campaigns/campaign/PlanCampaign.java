package org.konbit.campaigns.campaign;

import java.time.Clock;
import org.konbit.campaigns.UseCase;
import org.konbit.http.Caller;
import org.konbit.outbox.Ids;

/** An organizer drafts a campaign. */
@UseCase
public class PlanCampaign {
    private final Campaigns campaigns;
    private final MayLead mayLead;
    private final Clock clock;

    PlanCampaign(Campaigns campaigns, MayLead mayLead, Clock clock) {
        this.campaigns = campaigns;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    public Campaign plan(CampaignPlan plan, Caller caller) {
        mayLead.checkWithin(caller, plan.scopePaths());
        return campaigns.save(Campaign.planned(new CampaignId(Ids.next()), plan, caller.subject(), clock.instant()));
    }
}
