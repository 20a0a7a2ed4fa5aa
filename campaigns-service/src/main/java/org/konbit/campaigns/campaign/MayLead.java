package org.konbit.campaigns.campaign;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may lead a campaign: organizers appointed over all of its scope. */
@Component
public class MayLead {
    private final Standing standing;

    MayLead(Standing standing) {
        this.standing = standing;
    }

    public void check(Caller caller, Campaign campaign) {
        checkMaySee(caller, campaign);
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

    /** A draft is only theirs to see who may lead it; to others it is not there. */
    public void checkMaySee(Caller caller, Campaign campaign) {
        if (campaign.state() == CampaignState.DRAFT && !isTrueOf(caller, campaign)) throw Campaigns.notFound();
    }

    /** Paths of the territories whose drafts the caller sees, which are those within; null for all there are. */
    public @Nullable Set<String> seesDraftsOf(Caller caller) {
        return caller.isPlatformOrganizer() ? null : standing.organizedBy(caller);
    }
}
