package org.konbit.campaigns.impact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/** What stood in a campaign's way, and what was tried against it. */
@TypeAlias("obstacle")
public record Obstacle(
        @Id UUID id,
        UUID campaign,
        @Nullable UUID action,
        Kind kind,
        String description,
        List<Strategy> strategies,
        UUID by,
        Instant at) {

    /** What it was. */
    public enum Kind {
        RELUCTANCE,
        REPRESSION,
        WEATHER,
        COST,
        DISTANCE,
        INFORMATION,
        OTHER
    }

    /** What was tried; {@code worked} is null while nobody knows. */
    public record Strategy(String tried, @Nullable Outcome worked) {}

    /** Whether it worked. */
    public enum Outcome {
        YES,
        PARTLY,
        NO
    }
}
