package org.konbit.gateway.passkey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.Sessions;
import org.springframework.stereotype.Component;

/** Somebody takes one of their passkeys back, which ends what was begun by it. */
@Component
public class RemovePasskey {
    private final Holders holders;
    private final Sessions sessions;

    RemovePasskey(Holders holders, Sessions sessions) {
        this.holders = holders;
        this.sessions = sessions;
    }

    /** What came of it. */
    public enum Outcome {
        /** Now, or before, or it never was theirs. */
        GONE,
        PROVE_AGAIN,
        CHANGED_MEANWHILE
    }

    /**
     * A code from a stolen phone must not take the owner's passkeys from them.
     *
     * @param session null for a call by a token
     */
    public Outcome remove(UUID person, UUID id, @Nullable Session session) {
        var holder = holders.of(person);
        var passkey = holder.flatMap(theirs -> theirs.passkey(id));
        if (holder.isEmpty() || passkey.isEmpty()) return Outcome.GONE;
        if (passkey.get().isConfirmed() && session != null && !sessions.isProved(session)) return Outcome.PROVE_AGAIN;
        if (!holders.save(holder.get().without(id))) return Outcome.CHANGED_MEANWHILE;
        sessions.endAllBy(person, id);
        return Outcome.GONE;
    }
}
