package org.konbit.campaigns.pledge;

import java.util.Map;
import java.util.UUID;

/** Seats in use: in all, and of each collective's quota. */
public record Taken(long all, Map<UUID, Long> byCollective) {}
