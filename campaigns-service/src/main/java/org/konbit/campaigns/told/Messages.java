package org.konbit.campaigns.told;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the messages that actions had sent. */
public interface Messages {
    /** Keeps it, unless a newer report of that message is kept already. */
    void keep(List<Told> reports);

    /** By dispatch; those that were reported. */
    Map<UUID, Told> findAll(Collection<UUID> dispatches);
}
