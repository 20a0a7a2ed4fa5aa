package org.konbit.campaigns.action.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionKind;
import org.konbit.campaigns.action.ActionPlan;
import org.konbit.campaigns.action.Audience;
import org.konbit.campaigns.action.Exposure;
import org.konbit.http.text.Texts;

/** What an action is to be. */
record ActionRequest(
        @NotNull ActionKind kind,
        @NotNull @Texts(max = 200) Map<String, String> title,
        @NotNull @Valid PlaceBody place,
        @NotNull OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @NotNull String timeZone,
        @Nullable @Size(max = 500) String recurrence,
        @Nullable @Min(1) @Max(10_000_000) Integer capacity,
        @Nullable @Size(max = 1000) List<@NotNull @Valid QuotaBody> quotas,
        @NotNull Exposure exposure,
        @NotNull Audience audience) {
    /** The one that would plan this. */
    static ActionRequest of(ActionPlan plan) {
        return new ActionRequest(
                plan.kind(),
                plan.title(),
                PlaceBody.of(plan.place()),
                plan.schedule().startsAt(),
                plan.schedule().endsAt(),
                plan.schedule().timeZone(),
                plan.recurrence(),
                plan.capacity(),
                plan.quotas().stream().map(QuotaBody::of).toList(),
                plan.exposure(),
                plan.audience());
    }
}
