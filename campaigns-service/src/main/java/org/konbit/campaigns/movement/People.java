package org.konbit.campaigns.movement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people known so far. */
public interface People {
    Optional<Person> find(UUID id);

    /** Those of the ids that are known. */
    Map<UUID, Person> findAll(Collection<UUID> ids);

    long membersOf(UUID collective);

    /** Keeps each, unless a newer one is kept already. */
    void keep(List<Person> people);

    void forget(List<UUID> ids);
}
