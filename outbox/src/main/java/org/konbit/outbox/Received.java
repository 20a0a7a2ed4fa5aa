package org.konbit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a consumer gets it.
 *
 * @param id the same at every delivery
 * @param aggregateVersion grows with each change of the aggregate that told it
 * @param data only the fields that this consumer reads
 */
public record Received<T>(
        UUID id, String type, String subject, String key, long aggregateVersion, Instant time, T data) {}
