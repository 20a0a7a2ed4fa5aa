package org.konbit.collectives.practice;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;

/** How many collectives use techniques, counted by the database. */
public interface PracticeCounts {
    /**
     * Without those that none uses.
     *
     * @param path of the territory within which they are counted; null for all
     */
    Map<String, Long> of(Collection<String> techniques, @Nullable String path);

    /** Those of a collective that is dissolved don't count. */
    void follow(CollectiveId collective, TerritoryRef there, boolean dissolved);

    /** A territory has that path now. */
    void follow(TerritoryRef territory);
}
