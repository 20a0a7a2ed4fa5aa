package org.konbit.campaigns.campaign.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.Decision;
import org.konbit.http.text.Prose;

/** An assembly's decision. */
record DecisionBody(
        @NotNull UUID assembly,
        @NotNull LocalDate date,
        @Nullable @Prose String text) {
    static @Nullable DecisionBody of(@Nullable Decision decision) {
        return decision == null ? null : new DecisionBody(decision.assembly(), decision.date(), decision.text());
    }

    Decision toDecision() {
        return new Decision(assembly, date, text);
    }
}
