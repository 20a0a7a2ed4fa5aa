package org.konbit.campaigns.campaign;

import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.http.Caller;
import org.konbit.http.IfMatch;

/** An organizer launches, pauses, resumes, closes or abandons a campaign. */
@UseCase
public class SteerCampaign {
    private final Campaigns campaigns;
    private final MayLead mayLead;

    SteerCampaign(Campaigns campaigns, MayLead mayLead) {
        this.campaigns = campaigns;
        this.mayLead = mayLead;
    }

    public CampaignMove steer(
            CampaignId id, CampaignStep step, @Nullable String reason, IfMatch expected, Caller caller) {
        var campaign = campaigns.require(id);
        mayLead.check(caller, campaign);
        expected.check(campaign.version());
        return campaign.take(step, reason)
                ? new CampaignMove.Made(campaigns.save(campaign))
                : new CampaignMove.NotNow(campaign.state());
    }
}
