package org.konbit.campaigns.pledge.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many people a collective sends. */
record DelegationRequest(@NotNull @Min(1) @Max(100_000) Integer headcount) {}
