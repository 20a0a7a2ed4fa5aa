package org.konbit.campaigns.campaign.web;

import org.jspecify.annotations.Nullable;
import org.konbit.http.text.Prose;

/** Why a step is taken. */
record StepRequest(@Nullable @Prose(max = 2000) String reason) {}
