package org.konbit.campaigns.impact.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.impact.NoteFindings;
import org.konbit.campaigns.impact.Obstacle;
import org.konbit.http.text.Prose;

/** What stood in the way. */
record ObstacleRequest(
        @NotNull Obstacle.Kind kind,
        @NotNull @Prose String description,
        @Nullable UUID action,
        @Nullable @Size(max = 50) List<@NotNull @Valid StrategyBody> strategies) {
    /** What was tried. */
    record StrategyBody(@NotNull @Prose String tried, Obstacle.@Nullable Outcome worked) {}

    NoteFindings.NewObstacle toNewObstacle() {
        return new NoteFindings.NewObstacle(
                kind,
                description,
                action,
                Objects.requireNonNullElse(strategies, List.<StrategyBody>of()).stream()
                        .map(strategy -> new Obstacle.Strategy(strategy.tried(), strategy.worked()))
                        .toList());
    }
}
