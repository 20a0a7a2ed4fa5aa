package org.konbit.campaigns.calendar.web;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionKind;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.movement.GeoPoint;

/** What anyone may know of an open action. */
record OpenActionView(
        UUID id,
        UUID campaign,
        ActionKind kind,
        Map<String, String> title,
        PlaceView place,
        OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        String timeZone,
        @Nullable String recurrence,
        ActionState state,
        String calendar) {
    record PlaceView(
            String name, String territory, @Nullable GeoPoint point) {}

    static OpenActionView of(Action action) {
        var plan = action.plan();
        return new OpenActionView(
                action.id().value(),
                action.campaign().value(),
                plan.kind(),
                new TreeMap<>(plan.title()),
                new PlaceView(
                        plan.place().name(),
                        plan.place().territory(),
                        plan.place().point()),
                plan.schedule().startsAt(),
                plan.schedule().endsAt(),
                plan.schedule().timeZone(),
                plan.recurrence(),
                action.state(),
                "/api/public/actions/%s.ics".formatted(action.id()));
    }
}
