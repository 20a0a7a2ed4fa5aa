package org.konbit.campaigns.action;

import java.util.UUID;

/** How many people a collective may bring. */
public record Quota(UUID collective, int headcount) {}
