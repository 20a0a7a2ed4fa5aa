package org.konbit.gateway.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Challenges in the gateway's database; every move is one write, so that of two at once one comes first. */
public interface Challenges {
    void add(String id, byte[] codeHash, int tries, Instant expiresAt);

    /**
     * Says whom it may let in; as long as nobody does, it lets nobody in.
     *
     * @param relay through whom the member is let in; null where the contact point is the members' own
     */
    void isFor(String id, List<Member> members, @Nullable UUID relay);

    /** Of none that there is. */
    void isNotFor(UUID person);

    /** Takes one of the tries that it has left; empty when it has none, is over, was used, or never was. */
    Optional<Tried> takeTry(String id, Instant now);

    /** After a right answer that has not been used. */
    void giveTryBack(String id);

    /** False when it was used before; what it knew is forgotten. */
    boolean use(String id);

    /** What a try is compared with. */
    record Tried(
            byte[] codeHash, List<Member> members, @Nullable UUID relay) {}
}
