package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The stored contact cards, with the best channel beside each for whoever walks an audience. */
public interface Cards {
    /** Of those who are known; whoever has no contact point yet has a blank one. */
    Map<UUID, ContactCard> of(Collection<UUID> people);

    /** Stores the cards that were not changed meanwhile, and returns whose were. */
    Set<UUID> save(Collection<ContactCard> cards);

    /** Whose phone or address it is; a phone may be a family's. */
    List<UUID> holders(BlindIndex index);

    /** Who is told through these relays. */
    List<UUID> toldThrough(Collection<UUID> relays);

    Map<String, UUID> byHandle(Collection<String> handles);

    /** Of these phones those whose holder wants no messages. */
    Set<BlindIndex> silenced(Collection<BlindIndex> phones);

    void silence(BlindIndex phone, boolean silent);
}
