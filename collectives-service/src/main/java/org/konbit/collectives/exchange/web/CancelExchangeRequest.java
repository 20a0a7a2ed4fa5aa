package org.konbit.collectives.exchange.web;

import org.jspecify.annotations.Nullable;
import org.konbit.http.text.Prose;

record CancelExchangeRequest(@Nullable @Prose String reason) {}
