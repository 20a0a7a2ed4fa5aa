package org.konbit.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;

/**
 * Somebody signed in.
 *
 * @param id by which its owner ends it; it opens nothing
 * @param relay who signed the person in, with a code on their own phone; null where the person did
 * @param passkey by which it was begun; null when it was by a code
 * @param endsAt unless it is used before
 */
public record Session(
        UUID id,
        Caller caller,
        ClientKind client,
        @Nullable UUID relay,
        @Nullable UUID passkey,
        Instant createdAt,
        Instant lastUsedAt,
        Instant endsAt) {
    /** The attribute of a request that was let in by a session, with the session. */
    public static final String OF_REQUEST = "org.konbit.gateway.session";

    public boolean isRelayed() {
        return relay != null;
    }
}
