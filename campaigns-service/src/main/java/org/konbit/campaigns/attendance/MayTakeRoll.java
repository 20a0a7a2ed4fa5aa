package org.konbit.campaigns.attendance;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.campaign.MayLead;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Who may say who came: coordinators of their collectives and its people, and of the crowd also its organizers. */
@Component
class MayTakeRoll {
    private final Standing standing;
    private final Campaigns campaigns;
    private final MayLead mayLead;

    MayTakeRoll(Standing standing, Campaigns campaigns, MayLead mayLead) {
        this.standing = standing;
        this.campaigns = campaigns;
        this.mayLead = mayLead;
    }

    void check(Caller caller, Action action, Roll roll) {
        if (caller.isPlatformOrganizer()) return;
        var own = countsFor(caller);
        for (var count : roll.counts()) {
            if (!own.contains(count.collective())) {
                throw new Forbidden("Only a coordinator of a collective may count for it.");
            }
        }
        for (var attendee : roll.people()) {
            if (Collections.disjoint(attendee.collectives(), own)) {
                throw new Forbidden("Only a coordinator of a person's collective may mark them.");
            }
        }
        if (roll.crowd() != null && own.isEmpty() && !leads(caller, action)) {
            throw new Forbidden("Only a coordinator, or an organizer of the campaign, may estimate the crowd.");
        }
    }

    void checkMaySee(Caller caller, Action action) {
        if (countsFor(caller).isEmpty() && !leads(caller, action)) throw new Forbidden();
    }

    /** Who came to a sensitive action is told to its organizers only; others see what they counted themselves. */
    boolean maySeeAll(Caller caller, Action action) {
        return !action.isSensitive() || leads(caller, action);
    }

    Set<UUID> countsFor(Caller caller) {
        return standing.coordinatedBy(caller);
    }

    private boolean leads(Caller caller, Action action) {
        return mayLead.isTrueOf(caller, campaigns.require(action.campaign()));
    }
}
