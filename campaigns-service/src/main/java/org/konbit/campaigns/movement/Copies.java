package org.konbit.campaigns.movement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This service's copies of what another service owns. */
public interface Copies<I, C> {
    Optional<C> find(I id);

    /** Those of the ids that are known. */
    Map<I, C> findAll(Collection<I> ids);

    /** Keeps each, unless a newer one is kept already. */
    void keep(List<C> copies);

    void forget(List<I> ids);
}
