package org.konbit.collectives.alternative;

import java.util.Collection;
import java.util.Map;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.TerritoryRef;

/** How widely alternatives are used, counted by the database. */
public interface AdoptionCounts {
    /** Collectives that say they use it, by the path of the territory at that depth below which they are. */
    Map<String, Long> byTerritory(AlternativeId alternative, int depth);

    /** Adaptations of each and collectives that use it, together; without those that have none. */
    Map<AlternativeId, Long> uses(Collection<AlternativeId> alternatives);

    /** Those of a collective that is dissolved don't count. */
    void follow(CollectiveId collective, TerritoryRef there, boolean dissolved);

    /** A territory has that path now. */
    void follow(TerritoryRef territory);
}
