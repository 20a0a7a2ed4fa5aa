package org.konbit.collectives.bank.web;

import jakarta.validation.constraints.NotNull;
import org.konbit.http.text.Prose;

record WriteOffRequest(@NotNull @Prose(max = 500) String reason) {}
