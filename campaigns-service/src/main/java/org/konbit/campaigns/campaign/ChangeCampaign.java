package org.konbit.campaigns.campaign;

import org.konbit.campaigns.UseCase;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;

/** An organizer changes what a campaign is about. */
@UseCase
public class ChangeCampaign {
    private final Campaigns campaigns;
    private final MayLead mayLead;

    ChangeCampaign(Campaigns campaigns, MayLead mayLead) {
        this.campaigns = campaigns;
        this.mayLead = mayLead;
    }

    public CampaignMove change(Campaign campaign, CampaignPlan plan, IfMatch expected, Caller caller) {
        mayLead.check(caller, campaign);
        mayLead.checkWithin(caller, plan.scopePaths());
        expected.check(campaign.version());
        return campaign.change(plan)
                ? new CampaignMove.Made(campaigns.save(campaign))
                : new CampaignMove.NotNow(campaign.state());
    }
}
