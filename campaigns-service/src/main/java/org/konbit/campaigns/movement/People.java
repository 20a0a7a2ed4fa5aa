package org.konbit.campaigns.movement;

import java.util.UUID;

/** The people known so far. */
public interface People extends Copies<UUID, Person> {
    /** Whether the person was here and is erased; of whom nothing was told yet, it is not known. */
    boolean isErased(UUID id);
}
