package org.konbit.campaigns.action.messaging;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;

/** konbit.campaigns.action.v1: an action as it stands, as far as others may know it. */
record ActionV1(
        UUID actionId,
        UUID campaignId,
        String kind,
        Map<String, String> title,
        PlaceV1 place,
        OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        String timeZone,
        String state,
        String exposure) {
    static final String TYPE = "konbit.campaigns.action.v1";

    static ActionV1 of(Action action) {
        var plan = action.plan();
        var schedule = plan.schedule();
        return new ActionV1(
                action.id().value(),
                action.campaign().value(),
                plan.kind().name(),
                new TreeMap<>(plan.title()),
                PlaceV1.of(action.exposedPlace()),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.timeZone(),
                action.state().name(),
                plan.exposure().name());
    }
}
