package org.konbit.local.audit;

import java.time.Instant;

/**
 * How far a chain went, as its service told at a time.
 *
 * @param cut whether all up to there was removed for its age
 */
public record Anchor(String chain, long number, String hash, Instant told, boolean cut) {}
