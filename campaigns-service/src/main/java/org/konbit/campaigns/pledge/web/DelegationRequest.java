package org.konbit.campaigns.pledge.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many people a collective sends; 0 when it sends nobody after all. */
record DelegationRequest(@NotNull @Min(0) @Max(100_000) Integer headcount) {}
