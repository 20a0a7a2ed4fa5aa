package org.konbit.campaigns.movement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The collectives known so far. */
public interface Collectives {
    /** Those of the ids that are known. */
    Map<UUID, Collective> findAll(Collection<UUID> ids);

    /** Keeps each, unless a newer one is kept already. */
    void keep(List<Collective> collectives);

    void forget(List<UUID> ids);
}
