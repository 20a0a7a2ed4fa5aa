package org.konbit.gateway.program;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask for tokens.
 *
 * @param secretHash null of one that could not keep a secret: on a phone, in a page
 * @param redirectUris where a member's browser may be sent back to, each to the letter
 * @param scopes the most that its tokens can have
 */
public record Program(
        UUID id,
        String name,
        ActsFor actsFor,
        @Nullable String secretHash,
        Set<String> redirectUris,
        Set<String> scopes,
        Instant createdAt) {
    public Program {
        redirectUris = Set.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
    }

    public boolean isPublic() {
        return secretHash == null;
    }
}
