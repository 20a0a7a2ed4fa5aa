package org.konbit.campaigns.action.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.konbit.campaigns.action.Quota;

/** How many people a collective may bring. */
record QuotaBody(
        @NotNull UUID collective,
        @NotNull @Min(1) @Max(1_000_000) Integer headcount) {
    static QuotaBody of(Quota quota) {
        return new QuotaBody(quota.collective(), quota.headcount());
    }

    Quota toQuota() {
        return new Quota(collective, headcount);
    }
}
