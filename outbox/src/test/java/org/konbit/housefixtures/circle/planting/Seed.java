package org.konbit.housefixtures.circle.planting;

import org.konbit.housefixtures.circle.selling.web.Price;

/** Knows what another feature keeps to itself. */
public record Seed(Price price) {}
