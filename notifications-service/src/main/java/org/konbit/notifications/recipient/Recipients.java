package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody this service may have to reach. Audiences are walked by a random key, in batches, never held as a whole. */
public interface Recipients {
    /** Before the first person of any walk. */
    long FIRST_RK = Long.MIN_VALUE;

    /** Before the first person, or relay, of any walk. */
    UUID FIRST_ID = new UUID(0, 0);

    /** The next people of an audience by (rk, id), whatever their channel; fewer than {@code limit} means the end. */
    List<Reachable> walk(AudienceQuery audience, long afterRk, UUID afterId, int limit);

    /** The next people of an audience whose best channel is their relay, by (relay, rk). */
    List<Reachable> walkRelayed(AudienceQuery audience, UUID afterRelay, long afterRk, int limit);

    /** How these people are reached now, in the order asked for; whoever is not here any more is {@code ERASED}. */
    List<Reachable> reach(Collection<UUID> people);

    /**
     * Addresses in clear of those who have not opted out of the channel, as far as they can be opened; only {@code SMS}
     * and {@code EMAIL} have any.
     */
    Map<UUID, Contact> contacts(ChannelKind channel, Collection<UUID> people);

    /** How many people an audience has, counted no further than {@code upTo}. */
    long count(AudienceQuery audience, int upTo);

    /** Handles, for lists shown to a relay or an organizer. */
    Map<UUID, String> handles(Collection<UUID> people);
}
