package org.konbit.campaigns.pledge;

import java.time.Instant;
import java.util.UUID;
import org.konbit.campaigns.action.ActionId;

/** A collective's pledge: how many people it sends. */
public record Delegation(ActionId action, UUID collective, int headcount, UUID by, Instant at) {}
