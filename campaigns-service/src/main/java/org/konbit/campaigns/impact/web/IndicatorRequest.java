package org.konbit.campaigns.impact.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.impact.Indicator;
import org.konbit.campaigns.impact.NoteFindings.NewIndicator;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;
import org.konbit.http.text.Texts;

/** What a campaign hopes to change. */
record IndicatorRequest(
        @NotNull @Texts(max = 200) Map<String, String> name,
        @NotNull @Name String unit,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal baseline,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal target,
        @Nullable @Prose String verification) {
    NewIndicator toNewIndicator(CampaignId campaign) {
        return (id, by, at) ->
                new Indicator(id, campaign.value(), Map.copyOf(name), unit, baseline, target, verification, by, at);
    }
}
