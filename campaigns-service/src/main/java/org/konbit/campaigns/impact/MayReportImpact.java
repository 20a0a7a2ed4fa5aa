package org.konbit.campaigns.impact;

import org.konbit.campaigns.campaign.Campaign;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may note and read what came of a campaign: its organizers and, once it is no draft, coordinators of its hosts. */
@Component
public class MayReportImpact {
    private final MayLead mayLead;
    private final Standing standing;

    MayReportImpact(MayLead mayLead, Standing standing) {
        this.mayLead = mayLead;
        this.standing = standing;
    }

    public void check(Caller caller, Campaign campaign) {
        if (isTrueOf(caller, campaign)) return;
        mayLead.checkMaySee(caller, campaign);
        throw new Forbidden("Only organizers of the campaign and coordinators of its hosts may do this.");
    }

    public boolean isTrueOf(Caller caller, Campaign campaign) {
        return mayLead.isTrueOf(caller, campaign)
                || campaign.state() != CampaignState.DRAFT
                        && standing.coordinatesAnyOf(caller, campaign.plan().hosts());
    }

    /** What stood in others' way may be read by whoever organizes anything. */
    void checkMaySearch(Caller caller) {
        if (!standing.organizesSomewhere(caller)) throw new Forbidden("Only organizers may do this.");
    }
}
