package org.konbit.campaigns.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionKind;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Audience;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.action.Exposure;
import org.konbit.campaigns.action.MaySeeAction.Sight;
import org.konbit.campaigns.action.Notice;

/**
 * An action as it is shown.
 *
 * @param quotas of a sensitive action, only its organizers see them
 * @param audience of a sensitive action, only its organizers see it
 * @param dispatches every message it caused, the announcement first
 */
record ActionView(
        UUID id,
        UUID campaign,
        ActionKind kind,
        Map<String, String> title,
        PlaceBody place,
        OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        String timeZone,
        @Nullable String recurrence,
        @Nullable Integer capacity,
        @Nullable List<QuotaBody> quotas,
        Exposure exposure,
        @Nullable Audience audience,
        ActionState state,
        @Nullable Instant heldAt,

        @Schema(
                description = "The message that was just caused; only in the answer to the announcing, postponing or"
                        + " cancelling that caused it")
        @Nullable
        UUID dispatch,

        List<DispatchView> dispatches,
        CountsView counts,
        long version) {
    /** A message that the action caused. */
    record DispatchView(UUID id, Notice.Subject subject, Instant at) {}

    /** Differs when what is shown does, though the action is the same. */
    Object besideItsVersion() {
        return UUID.nameUUIDFromBytes((counts + " " + place).getBytes(StandardCharsets.UTF_8));
    }

    static ActionView of(Action action, Counts counts, Sight sight, @Nullable UUID dispatch) {
        var plan = action.plan();
        return new ActionView(
                action.id().value(),
                action.campaign().value(),
                plan.kind(),
                new TreeMap<>(plan.title()),
                PlaceBody.of(sight.place()),
                plan.schedule().startsAt(),
                plan.schedule().endsAt(),
                plan.schedule().timeZone(),
                plan.recurrence(),
                plan.capacity(),
                !sight.inFull() || plan.quotas().isEmpty()
                        ? null
                        : plan.quotas().stream().map(QuotaBody::of).toList(),
                plan.exposure(),
                sight.inFull() ? plan.audience() : null,
                action.state(),
                action.heldAt(),
                dispatch,
                action.notices().stream()
                        .map(notice -> new DispatchView(notice.dispatch(), notice.subject(), notice.at()))
                        .toList(),
                CountsView.of(counts, sight.inFull()),
                action.version());
    }
}
