package org.konbit.campaigns.movement;

/** The territories known so far, by code. */
public interface Territories extends Copies<String, Territory> {}
