package org.konbit.campaigns.campaign.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.konbit.campaigns.campaign.Period;

/** The days of a campaign, both ends included. */
record PeriodBody(@NotNull LocalDate from, @NotNull LocalDate to) {
    static PeriodBody of(Period period) {
        return new PeriodBody(period.from(), period.to());
    }
}
