package org.konbit.campaigns.movement;

import java.util.UUID;

/** The collectives known so far. */
public interface Collectives extends Copies<UUID, Collective> {}
