package org.konbit.gateway.passkey;

import org.jspecify.annotations.Nullable;

/**
 * What an authenticator answers by a passkey, byte by byte.
 *
 * @param userHandle the person's id, as the authenticator kept it
 */
@SuppressWarnings("ArrayRecordComponent") // on its way in, compared nowhere
public record Assertion(
        byte[] credential,
        byte[] clientData,
        byte[] authenticatorData,
        byte[] signature,
        byte @Nullable [] userHandle) {}
