package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.AgreedRule;
import org.konbit.collectives.farmersgroup.SharingRule;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;

/**
 * How a group chose to share.
 *
 * @param rates for {@code BY_CONTRIBUTION}; without them days, money and produce are not added up
 * @param needs for {@code BY_NEED}; members whose need differs from one
 */
record AgreeOnRuleRequest(
        @NotNull SharingRule rule,
        @Nullable @Valid RatesBody rates,
        @Nullable @Size(max = 5000) List<@NotNull @Valid NeedBody> needs,
        @Nullable LocalDate decidedOn) {

    AgreedRule.Terms toTerms() {
        var errors = new ArrayList<FieldError>();
        Days.check(decidedOn, "/decidedOn", errors);
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new AgreedRule.Terms(rule, rates == null ? null : rates.toRates(), NeedBody.toNeeds(needs), decidedOn);
    }
}
