package org.konbit.campaigns.action.messaging;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;

/**
 * What everything that is told of an action says of it, as far as others may know it.
 *
 * @param lastStartsAt of one that recurs
 */
record ActionFactsV1(
        UUID actionId,
        UUID campaignId,
        String kind,
        Map<String, String> title,
        PlaceV1 place,
        OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable OffsetDateTime lastStartsAt,
        String timeZone,
        String exposure) {
    static ActionFactsV1 of(Action action) {
        var plan = action.plan();
        var schedule = plan.schedule();
        return new ActionFactsV1(
                action.id().value(),
                action.campaign().value(),
                plan.kind().name(),
                new TreeMap<>(plan.title()),
                PlaceV1.of(action.exposedPlace()),
                schedule.startsAt(),
                schedule.endsAt(),
                LastStart.of(plan),
                schedule.timeZone(),
                plan.exposure().name());
    }
}
