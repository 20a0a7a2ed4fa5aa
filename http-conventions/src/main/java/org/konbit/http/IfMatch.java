package org.konbit.http;

import org.jspecify.annotations.Nullable;

/**
 * The version that a write is meant for; may be an argument of any controller method.
 *
 * @param version null when the caller didn't say, so that the last write wins
 */
public record IfMatch(@Nullable Long version) {

    /** Refuses with 412 when the caller had another version in mind. */
    public void check(long current) {
        if (version != null && version != current) {
            throw new PreconditionFailed("It was changed meanwhile: read it again, then repeat the change.");
        }
    }
}
