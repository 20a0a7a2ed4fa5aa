package org.konbit.campaigns.pledge.web;

import java.time.Instant;
import java.util.UUID;
import org.konbit.campaigns.pledge.Delegation;

/** A delegation as it is shown. */
record DelegationView(UUID action, UUID collective, int headcount, Instant at) {
    static DelegationView of(Delegation delegation) {
        return new DelegationView(
                delegation.action().value(), delegation.collective(), delegation.headcount(), delegation.at());
    }
}
