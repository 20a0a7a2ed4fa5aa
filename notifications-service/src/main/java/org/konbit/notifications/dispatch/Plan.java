package org.konbit.notifications.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a dispatch's audience is divided into chunks, by whoever holds the lease under {@code epoch}.
 *
 * @param afterId person last taken in the first pass, relay last taken in the second, or null to begin
 * @param nextOrdinal the next chunk's
 * @param publishedUpTo chunks below it are known to have reached Kafka
 */
public record Plan(
        UUID dispatch,
        long epoch,
        Pass pass,
        long afterRk,
        @Nullable UUID afterId,
        int nextOrdinal,
        int publishedUpTo) {

    /** People are taken first by their random key; then those of relays, relay by relay. */
    public enum Pass {
        EVERYONE,
        RELAYED,
        FOLLOWING,
        COMPLETE
    }
}
