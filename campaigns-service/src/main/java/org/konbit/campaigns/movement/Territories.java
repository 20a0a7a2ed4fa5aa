package org.konbit.campaigns.movement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The territories known so far. */
public interface Territories {
    Optional<Territory> find(String code);

    /** Those of the codes that are known. */
    Map<String, Territory> findAll(Collection<String> codes);

    /** Keeps each, unless a newer one is kept already. */
    void keep(List<Territory> territories);

    void forget(List<String> codes);
}
