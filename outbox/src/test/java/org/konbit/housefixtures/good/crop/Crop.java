package org.konbit.housefixtures.good.crop;

/** Knows nothing but itself. */
public record Crop(String name) {}
