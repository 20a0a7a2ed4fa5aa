package org.konbit.campaigns.attendance;

import java.util.UUID;

/**
 * How many came, as a collective counted.
 *
 * @param direct who were counted on the spot
 * @param relayed who were reported by a relay
 */
public record RollCall(UUID collective, int direct, int relayed) {
    long people() {
        return (long) direct + relayed;
    }
}
