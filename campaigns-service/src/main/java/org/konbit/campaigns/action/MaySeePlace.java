package org.konbit.campaigns.action;

import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** Who sees what of an action: drafts are the organizers', and so is the exact place of a sensitive one. */
@Component
public class MaySeePlace {
    private final Campaigns campaigns;
    private final MayAnnounce mayAnnounce;

    MaySeePlace(Campaigns campaigns, MayAnnounce mayAnnounce) {
        this.campaigns = campaigns;
        this.mayAnnounce = mayAnnounce;
    }

    public boolean isTrueOf(Caller caller, Action action) {
        if (!action.isSensitive()) return true;
        return campaigns
                .findById(action.campaign())
                .filter(campaign -> mayAnnounce.isTrueOf(caller, campaign))
                .isPresent();
    }

    public void checkMaySee(Caller caller, Action action) {
        if (action.state() == ActionState.DRAFT && !caller.is(Role.ORGANIZER)) throw new NotFound("The action");
    }
}
