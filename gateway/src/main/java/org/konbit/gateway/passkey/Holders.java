package org.konbit.gateway.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Holders in the gateway's database. */
public interface Holders {
    Optional<Holder> of(UUID person);

    /** Whose passkey has the id that an authenticator gave it. */
    Optional<Holder> whoHas(String credential);

    /** False when somebody changed them meanwhile, or another has that credential already. */
    boolean save(Holder holder);

    /** Of two answers with the same counter, but none at all, one is late; false for that, and when it is gone. */
    boolean used(UUID person, Passkey passkey, long newCounter, Instant at);

    void forget(UUID person);
}
