package org.konbit.collectives.brigade.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.HoldLearningSession;
import org.konbit.collectives.brigade.LearningSession;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/** Who taught, who was there, what was learned and what of it is in use. */
record LearningSessionRequest(
        @NotNull LocalDate date,
        @NotNull @Name String theme,
        @NotNull @NotEmpty @Size(max = 100) List<@NotNull UUID> taughtBy,
        @NotNull @Size(max = 1000) List<@NotNull UUID> present,
        @Nullable @Prose String learned,
        @Nullable @Size(max = 100) List<@NotNull @Prose(max = 500) String> inUse) {

    HoldLearningSession.Command toCommand() {
        var faults = BrigadeDates.faults(date);
        if (!faults.isEmpty()) throw new InvalidRequest(faults);
        return new HoldLearningSession.Command(date, theme, taughtBy, present, outcome(learned, inUse));
    }

    /** What can still be said later: the rest is over. */
    record Outcome(
            @Nullable @Prose String learned,
            @Nullable @Size(max = 100) List<@NotNull @Prose(max = 500) String> inUse) {

        static Outcome of(LearningSession session) {
            return new Outcome(session.outcome().learned(), session.outcome().inUse());
        }

        LearningSession.Outcome toOutcome() {
            return outcome(learned, inUse);
        }
    }

    private static LearningSession.Outcome outcome(@Nullable String learned, @Nullable List<String> inUse) {
        return new LearningSession.Outcome(learned, inUse == null ? List.of() : inUse);
    }
}
