package org.konbit.campaigns.attendance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.text.Prose;

/** Who came: people one by one, counts of collectives, an estimate of the crowd, or several of these. */
record RollRequest(
        @Nullable @Size(max = 5000) List<@NotNull @Valid Mark> people,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Count> counts,
        @Nullable @Valid Estimate crowd) {
    private static final int MOST = 10_000_000;

    /** One person. */
    record Mark(@NotNull UUID person, @NotNull Boolean attended) {}

    /** One collective. */
    record Count(
            @NotNull UUID collective,
            @NotNull @Min(0) @Max(MOST) Integer direct,
            @Nullable @Min(0) @Max(MOST) Integer relayed) {}

    /** All who were there. */
    record Estimate(
            @NotNull @Min(0) @Max(MOST) Integer low,
            @NotNull @Min(0) @Max(MOST) Integer high,
            @Nullable @Prose(max = 500) String how) {}

    List<Mark> marks() {
        return Objects.requireNonNullElse(people, List.of());
    }

    List<Count> rollCalls() {
        return Objects.requireNonNullElse(counts, List.of());
    }
}
