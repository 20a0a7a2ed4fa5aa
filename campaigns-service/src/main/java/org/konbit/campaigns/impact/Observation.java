package org.konbit.campaigns.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/** A dated measurement of an indicator, with what it rests on. */
@TypeAlias("observation")
public record Observation(
        @Id UUID id,
        UUID indicator,
        LocalDate date,
        BigDecimal value,
        @Nullable String evidence,
        @Nullable Confidence confidence,
        UUID by,
        Instant at) {

    /** How sure those who measured are. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }
}
