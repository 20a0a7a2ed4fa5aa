package org.konbit.campaigns.told;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What became of one message, as notifications-service reports it. */
public record Told(
        @Id UUID dispatch,
        @Nullable UUID action,
        @Nullable UUID campaign,
        Figures counts,
        Map<String, Long> byChannel,
        Map<String, Long> byLanguage,
        Instant at,
        long version) {}
