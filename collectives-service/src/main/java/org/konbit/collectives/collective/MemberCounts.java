package org.konbit.collectives.collective;

import java.util.Collection;
import java.util.Map;

/** How many active members collectives have. */
public interface MemberCounts {
    /** Without those that have none. */
    Map<CollectiveId, Long> of(Collection<CollectiveId> collectives);
}
