package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.constraints.NotNull;
import org.konbit.http.text.Prose;

record CloseActivityRequest(@NotNull @Prose(max = 500) String reason) {}
