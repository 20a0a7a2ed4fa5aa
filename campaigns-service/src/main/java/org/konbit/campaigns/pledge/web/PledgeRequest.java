package org.konbit.campaigns.pledge.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.pledge.Headcount;

/** An answer; the headcount includes the person, and is one when left out. */
record PledgeRequest(
        @NotNull Answer answer,
        @Nullable @Min(Headcount.LEAST) @Max(Headcount.MOST) Integer headcount) {}
