package org.konbit.campaigns.movement;

import java.util.UUID;

/** The people known so far. */
public interface People extends Copies<UUID, Person> {}
