package org.konbit.campaigns.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;

/** People of a campaign note what stood in its way, what it hopes to change, and what they measured. */
@UseCase
public class NoteFindings {
    private final Campaigns campaigns;
    private final Actions actions;
    private final Findings findings;
    private final FindIndicator findIndicator;
    private final MayReportImpact mayReport;
    private final Clock clock;

    NoteFindings(
            Campaigns campaigns,
            Actions actions,
            Findings findings,
            FindIndicator findIndicator,
            MayReportImpact mayReport,
            Clock clock) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.findings = findings;
        this.findIndicator = findIndicator;
        this.mayReport = mayReport;
        this.clock = clock;
    }

    /** An obstacle to be noted. */
    public record NewObstacle(
            Obstacle.Kind kind,
            String description,
            @Nullable UUID action,
            List<Obstacle.Strategy> strategies) {}

    public Obstacle note(CampaignId campaign, NewObstacle wanted, Caller caller) {
        mayReport.check(caller, campaigns.require(campaign));
        if (wanted.action() != null && !isOf(campaign, wanted.action())) {
            throw new InvalidRequest(List.of(new FieldError("/action", "is not an action of this campaign")));
        }
        var obstacle = new Obstacle(
                Ids.next(),
                campaign.value(),
                wanted.action(),
                wanted.kind(),
                wanted.description(),
                wanted.strategies(),
                caller.subject(),
                now());
        findings.add(obstacle);
        return obstacle;
    }

    /** {@code wanted} makes the indicator, once its id, its author and the time are known. */
    public Indicator note(CampaignId campaign, NewIndicator wanted, Caller caller) {
        mayReport.check(caller, campaigns.require(campaign));
        var indicator = wanted.of(Ids.next(), caller.subject(), now());
        findings.add(indicator);
        return indicator;
    }

    public Observation note(UUID indicator, NewObservation wanted, Caller caller) {
        findIndicator.one(indicator, caller);
        var observation = wanted.of(Ids.next(), caller.subject(), now());
        findings.add(observation);
        return observation;
    }

    /** An indicator to be noted. */
    public interface NewIndicator {
        Indicator of(UUID id, UUID by, Instant at);
    }

    /** An observation to be noted. */
    public interface NewObservation {
        Observation of(UUID id, UUID by, Instant at);
    }

    private boolean isOf(CampaignId campaign, UUID action) {
        return actions.findById(new ActionId(action))
                .filter(found -> found.campaign().equals(campaign))
                .isPresent();
    }

    private Instant now() {
        return clock.instant();
    }
}
