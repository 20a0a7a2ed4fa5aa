package org.konbit.housefixtures.circle.selling.web;

/** Of nobody's concern but selling's. */
public record Price(long gourdes) {}
