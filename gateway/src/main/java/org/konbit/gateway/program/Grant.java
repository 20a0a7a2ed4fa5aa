package org.konbit.gateway.program;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member gave a program, from being asked to its end: asked, agreed to with a code, used for tokens that follow
 * one another. No secret is in it, but hashes.
 *
 * @param version counted up at each change: of two changes at once one comes to nothing
 * @param scopes agreed to; none before
 * @param consent the hash of what the page of agreeing is known by; null once it was answered
 * @param family the hash of what all refresh tokens of this grant have in common
 * @param endsAt unless it is used before
 */
public record Grant(
        String id,
        long version,
        UUID program,
        UUID person,
        String handle,
        Asked asked,
        Set<String> scopes,
        @Nullable String consent,
        @Nullable Code code,
        @Nullable String family,
        @Nullable String refreshToken,
        Instant begunAt,
        Instant endsAt) {
    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /**
     * What the program asked for.
     *
     * @param redirectUri where the answer goes; null for the only one that the program has
     * @param state the program's own, given back
     * @param challenge of PKCE, by S256
     */
    public record Asked(
            @Nullable String redirectUri, @Nullable String state, Set<String> scopes, String challenge) {
        public Asked {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * What the program gets tokens with, once.
     *
     * @param hash of it
     */
    public record Code(String hash, Instant issuedAt, Instant expiresAt, boolean isUsed) {}
}
