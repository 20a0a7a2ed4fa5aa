package org.konbit.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.konbit.http.Caller;

/**
 * Somebody signed in.
 *
 * @param id by which its owner ends it; it opens nothing
 * @param endsAt unless it is used before
 */
public record Session(
        UUID id, Caller caller, ClientKind client, Instant createdAt, Instant lastUsedAt, Instant endsAt) {
    /** The attribute of a request that was let in by a session, with the session. */
    public static final String OF_REQUEST = "org.konbit.gateway.session";
}
