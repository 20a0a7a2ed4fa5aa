package org.konbit.housefixtures.circle.selling;

import org.konbit.housefixtures.circle.planting.Seed;

/** Knows the feature that knows it. */
public record Harvest(Seed seed) {}
