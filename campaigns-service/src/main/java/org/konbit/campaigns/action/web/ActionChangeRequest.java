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
import org.konbit.campaigns.action.Audience;
import org.konbit.campaigns.action.Exposure;
import org.konbit.http.text.Texts;

/** What of an action is to be changed; what is left out stays. */
record ActionChangeRequest(
        @Nullable ActionKind kind,
        @Nullable @Texts(max = 200) Map<String, String> title,
        @Nullable @Valid PlaceBody place,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable String timeZone,
        @Nullable @Size(max = 500) String recurrence,
        @Nullable @Min(1) @Max(10_000_000) Integer capacity,
        @Nullable @Size(max = 1000) List<@NotNull @Valid QuotaBody> quotas,
        @Nullable Exposure exposure,
        @Nullable Audience audience) {}
