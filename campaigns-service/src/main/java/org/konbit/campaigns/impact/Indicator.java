package org.konbit.campaigns.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * What a campaign hopes to change.
 *
 * @param unit SI where there is one
 * @param verification how it is measured, so that others could do it again
 */
@TypeAlias("indicator")
public record Indicator(
        @Id UUID id,
        UUID campaign,
        Map<String, String> name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String verification,
        UUID by,
        Instant at) {}
