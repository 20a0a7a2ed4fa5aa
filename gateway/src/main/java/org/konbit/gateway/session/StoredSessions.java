package org.konbit.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.konbit.http.Role;

/** Sessions in the gateway's database, known by the hash of their secret. */
public interface StoredSessions {
    void add(String hash, Session session);

    Optional<Session> find(String hash, Instant now);

    /** Of these the ids of those that are not over. */
    Set<UUID> lasting(Collection<Session> sessions, Instant now);

    void used(String hash, Instant at, Instant endsAt);

    void proved(UUID person, UUID session, Instant until, Set<Role> roles);

    boolean isProved(UUID person, UUID session, Instant now);

    /** The one that was used last comes first. */
    List<Session> of(UUID person, Instant now);

    /** Those of a person beyond the so many that were used last. */
    void endAllBut(UUID person, int most);

    /** False when the person has no such session. */
    boolean end(UUID person, UUID session);

    void end(String hash);

    void endAll(UUID person);

    void endAllBy(UUID person, UUID passkey);

    /** From now on no session of theirs is to begin; kept as long as a sign-in may still be under way. */
    void isErased(UUID person, Instant at);

    boolean wasErased(UUID person);
}
