package org.konbit.campaigns.told;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What became of the messages that actions had sent. */
public interface Messages {
    /** Keeps it, unless a newer report of that message is kept already. */
    void keep(List<Told> reports);

    List<Told> of(Collection<UUID> dispatches);
}
