package org.konbit.campaigns.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.Exposure;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.campaign.FindCampaigns;
import org.konbit.campaigns.movement.Collective;
import org.konbit.campaigns.movement.Collectives;
import org.konbit.campaigns.movement.Territories;
import org.konbit.http.NotFound;

/** What anyone may know: open actions that were announced, and nothing of any other. */
@UseCase
public class OpenActions {
    private static final Duration LOOKING_BACK = Duration.ofDays(60);
    private static final int MOST_IN_A_CALENDAR = 2000;

    private final Actions actions;
    private final FindActions findActions;
    private final FindCampaigns findCampaigns;
    private final Territories territories;
    private final Collectives collectives;
    private final Clock clock;

    OpenActions(
            Actions actions,
            FindActions findActions,
            FindCampaigns findCampaigns,
            Territories territories,
            Collectives collectives,
            Clock clock) {
        this.actions = actions;
        this.findActions = findActions;
        this.findCampaigns = findCampaigns;
        this.territories = territories;
        this.collectives = collectives;
        this.clock = clock;
    }

    /** Open actions with the name of what they are of. */
    public record Calendar(String name, Map<String, String> names, List<Action> actions) {}

    /** A moment that may be said as a day, which begins at another moment in each zone. */
    @FunctionalInterface
    public interface Bound {
        Instant in(ZoneId zone);
    }

    /** The earliest first; from now on, when no day is said. Days are those of the territory, else of UTC. */
    public List<Action> list(
            @Nullable String territory,
            @Nullable Bound from,
            @Nullable Bound to,
            FindActions.@Nullable Position after,
            int limit) {
        String path = null;
        ZoneId zone = ZoneOffset.UTC;
        if (territory != null) {
            var known = territories.find(territory).orElse(null);
            if (known == null) return List.of();
            path = known.path();
            if (known.timeZone() != null) zone = ZoneId.of(known.timeZone());
        }
        var since = from == null ? clock.instant() : from.in(zone);
        var until = to == null ? null : to.in(zone);
        return findActions.open(new FindActions.Open(path, null, since, until, after), limit);
    }

    public Calendar of(ActionId id) {
        var action = actions.findById(id).filter(OpenActions::isOpen).orElseThrow(Actions::notFound);
        return new Calendar("", action.plan().title(), List.of(action));
    }

    public Calendar ofTerritory(String code) {
        var territory = territories.find(code).orElseThrow(() -> new NotFound("The territory"));
        return new Calendar(
                territory.name(),
                territory.names(),
                recent(new FindActions.Open(territory.path(), null, since(), null, null)));
    }

    public Calendar ofCollective(UUID id) {
        var collective = collectives.find(id).orElseThrow(() -> new NotFound("The collective"));
        return new Calendar(collective.name(), Map.of(), hostedBy(collective));
    }

    private List<Action> hostedBy(Collective collective) {
        var campaigns = findCampaigns.hostedBy(collective.id());
        return campaigns.isEmpty() ? List.of() : recent(new FindActions.Open(null, campaigns, since(), null, null));
    }

    private List<Action> recent(FindActions.Open wanted) {
        return findActions.open(wanted, MOST_IN_A_CALENDAR);
    }

    private Instant since() {
        return clock.instant().minus(LOOKING_BACK);
    }

    private static boolean isOpen(Action action) {
        return action.plan().exposure() == Exposure.OPEN && action.state() != ActionState.DRAFT;
    }
}
