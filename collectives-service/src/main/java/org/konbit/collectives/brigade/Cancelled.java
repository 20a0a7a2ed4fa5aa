package org.konbit.collectives.brigade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A work-day will not take place.
 *
 * @param note for the brigade alone
 */
public record Cancelled(Hindrance reason, @Nullable String note, Instant at) {}
