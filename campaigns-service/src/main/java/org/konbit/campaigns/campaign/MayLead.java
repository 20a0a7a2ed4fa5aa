package org.konbit.campaigns.campaign;

import java.util.Collection;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.NotFound;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** Who may lead a campaign: organizers appointed over all of its scope. */
@Component
public class MayLead {
    private final Standing standing;

    MayLead(Standing standing) {
        this.standing = standing;
    }

    public void check(Caller caller, Campaign campaign) {
        checkWithin(caller, campaign.scopePaths());
    }

    public boolean isTrueOf(Caller caller, Campaign campaign) {
        return standing.organizes(caller, campaign.scopePaths());
    }

    void checkWithin(Caller caller, Collection<String> scopePaths) {
        if (!standing.organizes(caller, scopePaths)) {
            throw new Forbidden("Only an organizer appointed over the whole scope may do this.");
        }
    }

    /** A draft is only the organizers' to see; to others it is not there. */
    public void checkMaySee(Caller caller, Campaign campaign) {
        if (campaign.state() == CampaignState.DRAFT && !maySeeDrafts(caller)) throw new NotFound("The campaign");
    }

    public boolean maySeeDrafts(Caller caller) {
        return caller.is(Role.ORGANIZER);
    }
}
