package org.konbit.campaigns.impact.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.impact.NoteFindings.NewObservation;
import org.konbit.campaigns.impact.Observation;
import org.konbit.http.text.Prose;

/** What was measured. */
record ObservationRequest(
        @NotNull LocalDate date,
        @NotNull @Digits(integer = 18, fraction = 9) BigDecimal value,
        @Nullable @Prose String evidence,
        Observation.@Nullable Confidence confidence) {
    NewObservation toNewObservation(UUID indicator) {
        return (id, by, at) -> new Observation(id, indicator, date, value, evidence, confidence, by, at);
    }
}
