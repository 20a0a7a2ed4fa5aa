package org.konbit.campaigns.pledge;

import java.util.Optional;
import java.util.UUID;
import org.konbit.campaigns.action.ActionId;

/** All delegations. */
public interface Delegations {
    Optional<Delegation> find(ActionId action, UUID collective);

    /** Instead of the one that the collective had pledged before. */
    void put(Delegation delegation);
}
