package org.konbit.collectives.collective;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is in a collective, for what collectives do. */
public interface MemberRoll {
    /** Active members, by id. */
    List<UUID> of(CollectiveId collective);

    /**
     * Those of these who are or ever were its members, whatever the dates: records are often entered late. Not who was
     * asked to join, or asks to.
     */
    Set<UUID> everIn(CollectiveId collective, Collection<UUID> people);

    /** Those of these whom this service knows at all. */
    Set<UUID> known(Collection<UUID> people);
}
