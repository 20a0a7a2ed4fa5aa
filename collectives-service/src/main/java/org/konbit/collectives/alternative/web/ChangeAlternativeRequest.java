package org.konbit.collectives.alternative.web;

import jakarta.validation.constraints.NotNull;
import org.konbit.collectives.alternative.AlternativeState;

record ChangeAlternativeRequest(@NotNull AlternativeState state) {}
