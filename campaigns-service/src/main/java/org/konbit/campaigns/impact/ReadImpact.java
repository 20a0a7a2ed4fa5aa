package org.konbit.campaigns.impact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.action.Notice;
import org.konbit.campaigns.attendance.Crowd;
import org.konbit.campaigns.attendance.Rolls;
import org.konbit.campaigns.campaign.Campaign;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.campaigns.movement.Restoration;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.Territory;
import org.konbit.campaigns.movement.WorkDays;
import org.konbit.campaigns.told.Figures;
import org.konbit.campaigns.told.Messages;
import org.konbit.campaigns.told.Told;
import org.konbit.http.Caller;

/** Someone asks what came of a campaign. */
@UseCase
public class ReadImpact {
    private static final int MOST_LISTED = 1000;

    private final Campaigns campaigns;
    private final Actions actions;
    private final CountPeople countPeople;
    private final Rolls rolls;
    private final Messages messages;
    private final Territories territories;
    private final WorkDays workDays;
    private final Findings findings;
    private final MayReportImpact mayReport;

    ReadImpact(
            Campaigns campaigns,
            Actions actions,
            CountPeople countPeople,
            Rolls rolls,
            Messages messages,
            Territories territories,
            WorkDays workDays,
            Findings findings,
            MayReportImpact mayReport) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.countPeople = countPeople;
        this.rolls = rolls;
        this.messages = messages;
        this.territories = territories;
        this.workDays = workDays;
        this.findings = findings;
        this.mayReport = mayReport;
    }

    public Impact read(CampaignId id, Caller caller) {
        var campaign = campaigns.require(id);
        mayReport.check(caller, campaign);
        var planned = actions.findByCampaign(id).stream()
                .filter(action -> action.state() != ActionState.DRAFT)
                .sorted(Comparator.comparing(
                        (Action action) -> action.plan().schedule().startsAt().toInstant()))
                .toList();
        var ids = planned.stream().map(Action::id).toList();
        var counts = countPeople.of(ids);
        var crowds = rolls.crowds(ids);
        var reports = reportsOf(planned);
        var plan = campaign.plan();
        var scope = territories.findAll(plan.scope());
        return new Impact(
                id.value(),
                new TreeMap<>(plan.title()),
                campaign.state(),
                plan.scope().stream()
                        .map(code -> new Impact.ScopeTerritory(code, nameOf(scope.get(code))))
                        .toList(),
                new Impact.Period(plan.period().from(), plan.period().to()),
                reach(planned, reports, true),
                reach(planned, reports, false),
                planned.stream()
                        .map(action -> of(
                                action,
                                counts.getOrDefault(action.id(), Counts.NONE),
                                crowds.get(action.id()),
                                reach(List.of(action), reports, true)))
                        .toList(),
                answers(counts.values()),
                came(counts.values(), crowds.values()),
                restoration(campaign, scope),
                indicators(id),
                obstacles(id));
    }

    private static @Nullable String nameOf(@Nullable Territory territory) {
        return territory == null ? null : territory.name();
    }

    private Map<UUID, Told> reportsOf(List<Action> actions) {
        var dispatches = actions.stream()
                .flatMap(action -> action.notices().stream())
                .map(Notice::dispatch)
                .toList();
        return messages.findAll(dispatches);
    }

    private static Impact.Reach reach(List<Action> actions, Map<UUID, Told> reports, boolean announcementsOnly) {
        var figures = Figures.NONE;
        var byChannel = new TreeMap<String, Long>();
        var byLanguage = new TreeMap<String, Long>();
        for (var action : actions) {
            for (var notice : action.notices()) {
                if (announcementsOnly && notice.subject() != Notice.Subject.ANNOUNCEMENT) continue;
                var told = reports.get(notice.dispatch());
                if (told == null) continue;
                figures = figures.plus(told.counts());
                told.byChannel().forEach((channel, people) -> byChannel.merge(channel, people, Long::sum));
                told.byLanguage().forEach((language, people) -> byLanguage.merge(language, people, Long::sum));
            }
        }
        return Impact.Reach.of(figures, byChannel, byLanguage);
    }

    private static Impact.ActionImpact of(Action action, Counts counts, @Nullable Crowd crowd, Impact.Reach told) {
        var plan = action.plan();
        return new Impact.ActionImpact(
                action.id().value(),
                plan.kind(),
                new TreeMap<>(plan.title()),
                action.state(),
                plan.schedule().startsAt(),
                plan.schedule().timeZone(),
                counts,
                crowd,
                told);
    }

    private static Impact.Answers answers(Collection<Counts> counts) {
        var all = counts.stream().reduce(Counts.NONE, Counts::plus);
        return new Impact.Answers(
                all.accepted(), all.tentative(), all.declined(), all.waitlisted(), all.headcount(), all.delegated());
    }

    private static Impact.Came came(Collection<Counts> counts, Collection<Crowd> crowds) {
        var range = crowds.isEmpty()
                ? null
                : new Impact.CrowdRange(
                        crowds.stream().mapToLong(Crowd::low).sum(),
                        crowds.stream().mapToLong(Crowd::high).sum());
        return new Impact.Came(counts.stream().mapToLong(Counts::attended).sum(), range);
    }

    /** Where a territory is now, if it is known; else where it was when the campaign was planned. */
    private Restoration restoration(Campaign campaign, Map<String, Territory> scope) {
        var plan = campaign.plan();
        var paths = new HashMap<String, String>();
        for (int i = 0; i < plan.scope().size(); i++) {
            paths.put(plan.scope().get(i), plan.scopePaths().get(i));
        }
        scope.forEach((code, territory) -> paths.put(code, territory.path()));
        return workDays.within(
                paths.values(), plan.period().from(), plan.period().to());
    }

    private List<Impact.IndicatorImpact> indicators(CampaignId campaign) {
        var all = findings.indicators(campaign, null, MOST_LISTED);
        var latest = findings.latest(all.stream().map(Indicator::id).toList());
        return all.stream()
                .map(indicator -> new Impact.IndicatorImpact(
                        indicator.id(),
                        new TreeMap<>(indicator.name()),
                        indicator.unit(),
                        indicator.baseline(),
                        indicator.target(),
                        indicator.verification(),
                        latestOf(latest.get(indicator.id()))))
                .toList();
    }

    private static Impact.@Nullable LatestObservation latestOf(@Nullable Observation observation) {
        return observation == null
                ? null
                : new Impact.LatestObservation(
                        observation.date(), observation.value(), observation.confidence(), observation.evidence());
    }

    private List<Impact.ObstacleImpact> obstacles(CampaignId campaign) {
        return findings.obstacles(campaign, null, MOST_LISTED).stream()
                .map(obstacle -> new Impact.ObstacleImpact(
                        obstacle.id(),
                        obstacle.kind(),
                        obstacle.description(),
                        obstacle.action(),
                        obstacle.strategies()))
                .toList();
    }
}
