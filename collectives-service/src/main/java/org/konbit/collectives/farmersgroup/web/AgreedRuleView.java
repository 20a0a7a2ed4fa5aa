package org.konbit.collectives.farmersgroup.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.farmersgroup.AgreedRule;
import org.konbit.collectives.farmersgroup.SharingRule;

/** How a group chose to share; without a rule it has not chosen. */
record AgreedRuleView(
        UUID collective,
        @Nullable SharingRule rule,
        @Nullable RatesBody rates,
        List<NeedBody> needs,
        @Nullable LocalDate decidedOn,
        long version) {
    static AgreedRuleView of(AgreedRule agreed) {
        var terms = agreed.terms();
        var rates = terms.rates();
        return new AgreedRuleView(
                agreed.id().value(),
                terms.rule(),
                rates == null ? null : RatesBody.of(rates),
                terms.needs().stream()
                        .map(need -> new NeedBody(need.person(), need.weight()))
                        .toList(),
                terms.decidedOn(),
                agreed.version());
    }

    static AgreedRuleView none(CollectiveId collective) {
        return new AgreedRuleView(collective.value(), null, null, List.of(), null, 0);
    }
}
