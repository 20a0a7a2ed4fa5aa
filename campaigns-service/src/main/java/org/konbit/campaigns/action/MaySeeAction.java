package org.konbit.campaigns.action;

import java.time.Clock;
import java.time.Duration;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.movement.Standing;
import org.konbit.http.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who sees what of an action: a draft is theirs to see who may announce it, and of a sensitive one only they see all. */
@Component
public class MaySeeAction {
    private final Actions actions;
    private final Campaigns campaigns;
    private final MayAnnounce mayAnnounce;
    private final Participants participants;
    private final Standing standing;
    private final Clock clock;
    private final Duration placeShownBefore;

    MaySeeAction(
            Actions actions,
            Campaigns campaigns,
            MayAnnounce mayAnnounce,
            Participants participants,
            Standing standing,
            Clock clock,
            @Value("${konbit.campaigns.place-shown-before:3h}") Duration placeShownBefore) {
        this.actions = actions;
        this.campaigns = campaigns;
        this.mayAnnounce = mayAnnounce;
        this.participants = participants;
        this.standing = standing;
        this.clock = clock;
        this.placeShownBefore = placeShownBefore;
    }

    /**
     * As much of an action as someone sees.
     *
     * @param inFull with its audience, its quotas, and counts however small
     */
    public record Sight(Place place, boolean inFull) {}

    /** To whom it is not to be seen, it is not there. */
    public Action require(ActionId id, Caller caller) {
        var action = actions.require(id);
        if (action.state() == ActionState.DRAFT && !leads(caller, action)) throw Actions.notFound();
        return action;
    }

    public Sight sightOf(Action action, Caller caller) {
        if (!action.isSensitive() || leads(caller, action)) {
            return new Sight(action.plan().place(), true);
        }
        var isShown = action.isWithin(placeShownBefore, clock.instant())
                && standing.isKnown(caller)
                && participants.include(caller.subject(), action.id());
        return new Sight(isShown ? action.plan().place() : action.exposedPlace(), false);
    }

    private boolean leads(Caller caller, Action action) {
        return mayAnnounce.isTrueOf(caller, campaigns.require(action.campaign()));
    }
}
