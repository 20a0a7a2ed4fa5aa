package org.konbit.campaigns.impact;

import org.konbit.campaigns.campaign.Campaign;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may note and read what came of a campaign: its organizers, and coordinators of its hosts. */
@Component
public class MayReportImpact {
    private final MayLead mayLead;
    private final Standing standing;

    MayReportImpact(MayLead mayLead, Standing standing) {
        this.mayLead = mayLead;
        this.standing = standing;
    }

    public void check(Caller caller, Campaign campaign) {
        mayLead.checkMaySee(caller, campaign);
        if (!standing.coordinatesAnyOf(caller, campaign.plan().hosts()) && !mayLead.isTrueOf(caller, campaign)) {
            throw new Forbidden("Only organizers of the campaign and coordinators of its hosts may do this.");
        }
    }
}
