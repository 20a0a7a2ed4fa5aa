package org.konbit.collectives.brigade;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work-day was put on another date.
 *
 * @param note for the brigade alone
 */
public record Moved(
        LocalDate from,
        LocalDate to,
        Hindrance reason,
        @Nullable String note,
        Instant at) {}
